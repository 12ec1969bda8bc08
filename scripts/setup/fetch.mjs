const ANSWER_MS = 3_000;

/**
 * GET with a short patience for the answer's head (a machine without a network should know soon) and none for its body.
 * Rejects with a sentence unless the answer is 200.
 */
export async function fetchFrom(url) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), ANSWER_MS);
  let response;
  try {
    response = await fetch(url, { signal: patience.signal });
  } catch (error) {
    throw new Error(`${url} cannot be reached (${error.cause?.code ?? "no answer in time"}).`);
  } finally {
    clearTimeout(timer);
  }
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response;
}
