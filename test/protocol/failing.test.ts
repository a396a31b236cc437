import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import type { Rule } from '../../server/src/core/lint/rule.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { endSessions, logged, startClient } from './client.ts';
import { withDoubt } from './doubt.ts';

withDoubt();

const REPORT = '2025年临溪县政府工作报告\n各位代表：\n甲数是5家。\n甲数有6家。\n';

describe('a rule that fails', () => {
  const failing: Rule = {
    id: 'test-failing',
    level: 'warning',
    needs: 'report',
    title: { zh: '试', en: 'Test' },
    messages: {},
    find: () => {
      throw new Error('out of order');
    },
    judge: () => ({ kind: 'holds' }),
  };
  before(() => {
    (rules as Rule[]).unshift(failing);
  });
  after(() => {
    (rules as Rule[]).shift();
  });
  afterEach(endSessions);

  it('costs one log line and nobody else’s findings', async () => {
    const client = await startClient();
    const { uri } = client.open(REPORT, 'policy-report');
    for (const time of ['once', 'again']) {
      const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      assert.ok(report.kind === 'full' && report.items.some(({ code }) => code === 'test-doubt'), time);
    }
    assert.equal(logged(client).length, 1);
    assert.match(JSON.stringify(logged(client)), /rule test-failing: out of order/);
  });
});
