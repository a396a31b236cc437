import assert from 'node:assert/strict';
import {
  commands,
  type CompletionList,
  languages,
  Position,
  Selection,
  type TextDocument,
  type TextEditor,
  window,
} from 'vscode';
import { diagnosticsOf, untitled } from './open.ts';
import { listening, mark, silence, since } from './wire.ts';

/** What would open a list over the text. */
const POPS_UP = ['textDocument/completion', 'textDocument/signatureHelp', 'textDocument/inlineCompletion'];

/** How long typing rests before a finding about what is typed is shown, in milliseconds. */
const PAUSE = 800;

describe('typing', () => {
  it('asks for no list while 200 characters are composed', async () => {
    await untitled('policy-report', '2025年临溪县政府工作报告\n一、工作回顾\n');
    await listening();
    const editor = atEnd();
    const before = mark();
    for (let typed = 0; typed < 200; typed += 10) await compose(['s', 'sh', 'sheng', '生产总值'], '增长5.6%');
    assert.equal(editor.document.lineAt(2).text.length, 200);
    const passed = since(before).map(({ method }) => method);
    assert.ok(passed.includes('textDocument/didChange'));
    assert.deepEqual(
      passed.filter((method) => POPS_UP.includes(method)),
      [],
    );
  });

  it('lists indicators and terms when it is asked to', async () => {
    const document = await untitled('policy-report', '2025年临溪县政府工作报告\n一、工作回顾\n粮食');
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new Position(2, 2),
    );
    assert.ok(items.some(({ label }) => (typeof label === 'string' ? label : label.label) === '粮食产量'));
  });

  it('shows no finding that is there only while a number is half typed', async function () {
    this.timeout(90_000);
    const document = await untitled(
      'policy-report',
      '2025年临溪县政府工作报告\n一、2024年工作回顾\n全县粮食产量22.4万吨，增长3.1%',
    );
    // On a busy machine typing may rest by itself, and then a finding is right: such a round proves nothing.
    let round = await doubled(document);
    while (round.longest > PAUSE / 2) round = await doubled(document);
    assert.deepEqual(round.found, []);
  });

  it('shows the finding once typing rests', async () => {
    const document = await untitled('policy-report', '一、2024年工作回顾\n全县粮食产量增长3.1');
    atEnd();
    await type('%');
    await type('%');
    await diagnosticsOf(document.uri, (found) => found.length === 1);
  });
});

/** What was found while the percent sign was doubled and taken back, and how long the keys were apart at most, in milliseconds. */
async function doubled(document: TextDocument): Promise<{ found: readonly string[]; longest: number }> {
  const found: string[] = [];
  const look = (): void => {
    found.push(...languages.getDiagnostics(document.uri).map(({ message }) => message));
  };
  const listener = languages.onDidChangeDiagnostics(look);
  atEnd();
  let longest = 0;
  let last = performance.now();
  for (let round = 0; round < 3; round++) {
    for (const key of [() => type('%'), () => commands.executeCommand('deleteLeft')]) {
      await key();
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
  }
  await silence(PAUSE);
  look();
  listener.dispose();
  return { found, longest };
}

/** One word as an input method gives it: its letters replace one another, the word replaces them, then plain keys. */
async function compose(steps: readonly string[], plain: string): Promise<void> {
  await commands.executeCommand('compositionStart');
  let length = 0;
  for (const text of steps) {
    const replaced = { replacePrevCharCnt: length, replaceNextCharCnt: 0, positionDelta: 0 };
    await commands.executeCommand('compositionType', { text, ...replaced });
    length = text.length;
  }
  await commands.executeCommand('compositionEnd');
  for (const character of plain) await type(character);
}

async function type(text: string): Promise<void> {
  await commands.executeCommand('type', { text });
}

function atEnd(): TextEditor {
  const editor = window.activeTextEditor;
  assert.ok(editor);
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new Selection(end, end);
  return editor;
}
