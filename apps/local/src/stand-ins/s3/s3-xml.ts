/** XML as S3 writes it: elements in order, text escaped; an array repeats its element. */
export type XmlValue = string | number | boolean | undefined | XmlElements | readonly XmlElements[];
export interface XmlElements {
  readonly [name: string]: XmlValue;
}

export function s3Xml(root: string, content: XmlElements): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${elements(content)}</${root}>`;
}

export function errorXml(code: string, message: string, resource: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${elements({ Code: code, Message: message, Resource: resource })}</Error>`;
}

function elements(content: XmlElements): string {
  return Object.entries(content)
    .flatMap(([name, value]) =>
      Array.isArray(value)
        ? value.map((one: XmlElements) => [name, one] as const)
        : [[name, value as Exclude<XmlValue, readonly XmlElements[]>] as const],
    )
    .map(([name, value]) =>
      value === undefined ? '' : `<${name}>${typeof value === 'object' ? elements(value) : escapeXml(String(value))}</${name}>`,
    )
    .join('');
}

/** Control characters too, which are legal in keys: XML 1.0 has no way to write them, S3 sends them as references. */
function escapeXml(text: string): string {
  return text.replace(
    /[<>&"'\u0000-\u001f]/g,
    (char) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[char] ?? `&#x${char.charCodeAt(0).toString(16)};`,
  );
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text of every `<name>` in a request body. */
export function textsOf(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) =>
    text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, reference: string) => {
      if (reference.startsWith('#x')) return String.fromCodePoint(Number.parseInt(reference.slice(2), 16));
      if (reference.startsWith('#')) return String.fromCodePoint(Number(reference.slice(1)));
      return NAMED[reference] ?? whole;
    }),
  );
}
