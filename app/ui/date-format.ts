const made = new Map<string, Intl.DateTimeFormat>();
const most = 500;

/**
 * A formatter for dates. Making one costs as much as writing some hundred dates, so each is made once.
 * @throws RangeError for a zone that does not exist
 */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = made.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, options);
    if (made.size >= most) made.clear();
    made.set(key, format);
  }
  return format;
}
