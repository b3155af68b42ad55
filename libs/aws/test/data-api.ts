import { listen, type Loopback } from './loopback.ts';

type Json = Record<string, unknown>;

export interface ScriptedDataApi extends Loopback {
  readonly calls: { readonly operation: string; readonly input: Json }[];
}

/** Answers the Data API's operations by a script; an answer with `__type` is an error. */
export async function startDataApi(script: (operation: string, input: Json) => Json): Promise<ScriptedDataApi> {
  const calls: { operation: string; input: Json }[] = [];
  const server = await listen((request, body, response) => {
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const input = JSON.parse(body.toString()) as Json;
    calls.push({ operation, input });
    const output = script(operation, input);
    response
      .writeHead(output['__type'] === undefined ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' })
      .end(JSON.stringify(output));
  });
  return { ...server, calls };
}
