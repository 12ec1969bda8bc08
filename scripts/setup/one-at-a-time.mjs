import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Runs `work` while no other set-up of this folder runs; waits for another one to end. The lock is a file holding
 * the owner's process, made with its content in one go, so a lock without a living owner is a left-over and taken over.
 */
export async function oneAtATime(dir, work, onWait = () => {}) {
  mkdirSync(dir, { recursive: true });
  const lock = join(dir, "set-up.lock");
  const mine = `${lock}.${randomUUID()}`;
  writeFileSync(mine, identity(process.pid));
  try {
    for (let told = false; !tryLink(mine, lock); told = true) {
      const owner = read(lock);
      if (owner && !alive(owner)) dropLeftOver(lock, owner, mine);
      else {
        if (!told) onWait();
        await wait(250);
      }
    }
    dropStrays(dir, lock, mine);
    try {
      return await work();
    } finally {
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Owner files of those that were killed while they waited. */
function dropStrays(dir, lock, mine) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    const owner = file.startsWith(`${lock}.`) && file !== mine && read(file);
    if (owner && !alive(owner)) rmSync(file, { force: true });
  }
}

function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Renaming is won by one only; if meanwhile somebody else's fresh lock stood there, it is put back. */
function dropLeftOver(lock, owner, mine) {
  const aside = `${mine}.old`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (read(aside) !== owner) tryLink(aside, lock);
  rmSync(aside, { force: true });
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** Process id and, on Linux, when it started: ids are used again. Empty for one that has ended and was not yet taken note of. */
function identity(pid) {
  const [state, ...rest] = read(`/proc/${pid}/stat`)?.split(") ").at(-1)?.split(" ") ?? [];
  return state === "Z" ? "" : `${pid} ${rest[18] ?? ""}`;
}

function alive(owner) {
  const pid = Number(owner.split(" ")[0]);
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  return identity(pid) === owner;
}
