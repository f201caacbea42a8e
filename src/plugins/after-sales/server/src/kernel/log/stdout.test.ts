import { gatheredOutput } from './stdout';

describe('standard output', () => {
  const open = () => {
    const written: string[] = [];
    let end = (): void => undefined;
    const output = gatheredOutput({ write: (text) => written.push(text) }, (flush) => (end = flush));
    return { written, output, end: () => end() };
  };

  it('writes lines that come together in one piece, in their order', async () => {
    const { written, output } = open();
    for (const line of ['first\n', 'second\n', 'third\n']) output.write(line);
    expect(written).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(written).toEqual(['first\nsecond\nthird\n']);
  });

  it('loses nothing of what waits when the process ends', () => {
    const { written, output, end } = open();
    output.write('the last words\n');
    end();
    expect(written).toEqual(['the last words\n']);
  });

  it('does not let much wait', () => {
    const { written, output } = open();
    const line = `${'x'.repeat(999)}\n`;
    for (let i = 0; i < 100; i += 1) output.write(line);
    expect(written.join('').length).toBeGreaterThan(60_000);
  });
});
