const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? "");

/** The page for a refusal before any route has seen the request: title, what to do, the request's number. */
export function refusalPage(language: string, title: string, message: string, number: string): string {
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title></head>
<body style="font: 1.125rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem">
<h1>${escaped(title)}</h1>
<p>${escaped(message)}</p>
<p><small>${escaped(number)}</small></p>
</body>
</html>
`;
}
