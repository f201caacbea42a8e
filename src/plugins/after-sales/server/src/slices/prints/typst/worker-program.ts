/**
 * The program of the worker that typesets. A text, because a bundle has no file for it. It makes the compiler once, with our
 * fonts, and works on one paper after the other; what a template does wrong comes back as a message.
 */
export const WORKER_PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { brotliDecompressSync } = require('node:zlib');
  const { library, fonts, templates, workspace } = workerData;
  const { NodeCompiler } = require(library);
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.map((font) => brotliDecompressSync(Buffer.from(font, 'base64'))) }] });
  let made = 0;
  function typeset({ template, data, as }) {
    const result = compiler.compile({ mainFileContent: templates[template], inputs: { data } });
    const failed = result.hasError() || !result.result;
    if (failed) throw new Error((result.takeDiagnostics()?.shortDiagnostics ?? []).map(({ message }) => message).join('; ') || 'no reason given');
    return as === 'svg' ? Buffer.from(compiler.plainSvg(result.result)) : compiler.pdf(result.result);
  }
  parentPort.on('message', (asked) => {
    try {
      const bytes = new Uint8Array(typeset(asked));
      parentPort.postMessage({ bytes }, [bytes.buffer]);
    } catch (error) {
      parentPort.postMessage({ broken: String(error && error.message) });
    }
    made += 1;
    if (made % 100 === 0) compiler.evictCache(5);
  });
`;
