import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { localeOf, ruleOf } from '../core/lint/messages.ts';
import { Nonsense } from '../workspace/json.ts';
import { version } from '../version.ts';
import { analyzeFiles } from './analyze.ts';
import { checkFiles, type CheckOptions, FORMATS as CHECK_FORMATS, SEVERITIES } from './check.ts';
import { COVERAGES, type FigureOptions, FORMATS, listFigures } from './figures.ts';
import { finalCheck } from './final.ts';
import { CLEAN, FAILED, type Io } from './io.ts';
import { listJudgements } from './judgements.ts';
import { explainRule, listRules } from './rules.ts';

/** Runs the command line (without the program's own name) and gives its exit status. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let status = CLEAN;
  const program = programOf(io, (result) => (status = result));
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof Nonsense) {
      io.err(`${error.message}\n`);
      return FAILED;
    }
    if (!(error instanceof CommanderError)) throw error;
    status = error.exitCode === 0 ? CLEAN : FAILED;
  }
  return status;
}

function programOf(io: Io, finish: (status: number) => void): Command {
  const program = new Command('hegao')
    .description(
      '核稿：查公文中前后不一的数据 (finds figures that contradict each other in Chinese policy reports)',
    )
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err });

  program
    .command('analyze')
    .summary('输出提纲、数据和疑点 (outline, figures and findings as data)')
    .argument('<file...>', '文稿 (texts)')
    .addOption(new Option('--format <format>', '格式 (format)').choices(['jsonl']).default('jsonl'))
    .addOption(locale())
    .action((files: string[], options: { locale: string }) => {
      finish(analyzeFiles(files, localeOf(options.locale), io));
    });

  program
    .command('check')
    .summary('核对数据，列出疑点 (check texts and list what is found)')
    .argument('<path...>', '文稿或文件夹 (texts or folders)')
    .addOption(new Option('--format <format>', '格式 (format)').choices(CHECK_FORMATS).default('stylish'))
    .addOption(
      new Option('--fail-on <severity>', '达到此级别即以1退出 (exit with 1 from this severity)')
        .choices(SEVERITIES)
        .default('warning'),
    )
    .addOption(
      new Option('--rule <id=level>', '规则的级别，可多次，如 name-variant=off (level of a rule, repeatable)')
        .argParser(levelsWith)
        .default({}, '规则自己的 (its own)'),
    )
    .addOption(locale())
    .action((paths: string[], { locale: tag, rule: levels, ...options }: CheckArguments) => {
      finish(checkFiles(paths, { ...options, levels, locale: localeOf(tag) }, io));
    });

  program
    .command('final')
    .summary('定稿体检：付印前的清单 (the checklist before printing)')
    .argument('<file...>', '文稿 (texts)')
    .option('--html', '输出可打印的网页 (a page for printing)', false)
    .addOption(locale())
    .action((files: string[], { html, locale: tag }: { html: boolean; locale: string }) => {
      finish(finalCheck(files, { html, locale: localeOf(tag) }, io));
    });

  program
    .command('figures')
    .summary('列出数据：指标、时期、数值、单位 (list figures: indicator, period, value, unit)')
    .argument('<file...>', '文稿 (texts)')
    .addOption(new Option('--format <format>', '格式 (format)').choices(FORMATS).default('table'))
    .option('--year <year>', '报告年份，读错时用 (the year of the report, where it is misread)', yearOf)
    .option('--place <place>', '报告地区，读错时用 (the place of the report, where it is misread)')
    .addOption(
      new Option(
        '--coverage <which>',
        '列出哪些数参与互证、哪些是孤数及缘由 (which figures are checked against others, and why the rest are not)',
      ).choices(COVERAGES),
    )
    .addOption(locale())
    .action((files: string[], { format, year, place, coverage, locale: tag }: FigureArguments) => {
      const correction = { ...(year !== undefined && { year }), ...(place !== undefined && { place }) };
      const options = { format, locale: localeOf(tag), correction, ...(coverage && { coverage }) };
      finish(listFigures(files, options, io));
    });

  program
    .command('judgements')
    .summary(
      '列出判读：是否仍有效，失效的缘由 (list judgements: which stand, and why the others have lapsed)',
    )
    .argument('<path...>', '文稿或文件夹 (texts or folders)')
    .option('--lapsed', '只列失效的 (only those that have lapsed)', false)
    .addOption(locale())
    .action((paths: string[], { lapsed, locale: tag }: { lapsed: boolean; locale: string }) => {
      finish(listJudgements(paths, { lapsed, locale: localeOf(tag) }, io));
    });

  program
    .command('rules')
    .summary('列出规则 (list the rules)')
    .addOption(locale())
    .action((options: { locale: string }) => {
      finish(listRules(localeOf(options.locale), io));
    });

  program
    .command('explain')
    .summary('说明一条规则 (explain a rule)')
    .argument('<rule>', '规则名，见 hegao rules (id of a rule)')
    .action((rule: string) => {
      finish(explainRule(rule, io));
    });

  program
    .command('lsp')
    .summary('语言服务器 (language server for other editors)')
    .requiredOption('--stdio', '经标准输入输出 (over standard input and output)')
    .action(async () => {
      const { serveStdio } = await import('./lsp.ts');
      await serveStdio();
    });

  return program;
}

type CheckArguments = Pick<CheckOptions, 'format' | 'failOn'> & {
  readonly rule: CheckOptions['levels'];
  readonly locale: string;
};

interface FigureArguments {
  readonly format: FigureOptions['format'];
  readonly year?: number;
  readonly place?: string;
  readonly coverage?: NonNullable<FigureOptions['coverage']>;
  readonly locale: string;
}

/** `name-variant=off` beside the levels given before it. */
function levelsWith(text: string, levels: CheckOptions['levels']): CheckOptions['levels'] {
  const [id = '', wanted] = text.split('=');
  const level = [...SEVERITIES, 'off' as const].find((one) => one === wanted);
  if (!ruleOf(id) || !level) throw new InvalidArgumentError('规则名=级别，如 name-variant=off (rule=level)');
  return { ...levels, [id]: level };
}

function yearOf(text: string): number {
  if (!/^(?:19|20)\d\d$/.test(text))
    throw new InvalidArgumentError('四位年份，如2025 (four digits, as in 2025)');
  return Number(text);
}

function locale(): Option {
  return new Option('--locale <locale>', '疑点的语言 (language of findings)')
    .choices(['zh-CN', 'en'])
    .default('zh-CN');
}
