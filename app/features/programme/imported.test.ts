import { expect, test } from "vitest";
import { hashOf, planFor } from "./imported.server";

const first = { title: "One", minutes: 10 };
const second = { title: "Two", minutes: 10 };
const row = (fields: typeof first, imported: typeof first) => ({ ...fields, importedHash: hashOf(imported) });

test("what is not there is created", () => expect(planFor(null, first)).toBe("create"));
test("what is right stays", () => expect(planFor(row(first, first), first)).toBe("same"));
test("what nobody touched follows the content", () => expect(planFor(row(first, first), second)).toBe("update"));
test("what people changed is kept", () => expect(planFor(row(second, first), { ...first, minutes: 20 })).toBe("keep"));
test("the order of fields means nothing", () => expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 })));
