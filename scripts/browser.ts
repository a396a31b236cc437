/**
 * The browser and the Chinese font that VS Code's workbench is shown with in tests and screenshots.
 *
 * Example: on Debian as root `await browser()` installs chromium and fonts-noto-cjk if they are missing, and gives
 * /usr/bin/chromium.
 */
import { spawnSync } from 'node:child_process';
import { onPath, sh } from './sh.ts';

const packages = ['chromium', 'fonts-noto-cjk'];
const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/** Where the browser lies; `undefined`, after one line that says what to install, where there is none. */
export async function browser(): Promise<string | undefined> {
  if (onPath('dpkg-query') !== undefined && lacking()) {
    if (process.getuid?.() !== 0) {
      console.log(`Debian packages are missing: sudo ${install}`);
    } else {
      console.log(`Installing Debian packages: ${packages.join(', ')} …`);
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      await sh('sh', ['-c', `apt-get update -qq && ${install} -qq >/dev/null`], { env });
    }
  }
  const found = process.env.CHROMIUM ?? onPath('chromium', 'chromium-browser', 'google-chrome', 'chrome');
  if (found === undefined)
    console.log('No Chromium or Chrome is on the PATH: install one, or name it in CHROMIUM.');
  return found;
}

/** dpkg goes on naming a package that was removed, so its status counts. */
function lacking(): boolean {
  const query = ['--show', '--showformat', '${db:Status-Status}\n', ...packages];
  const { stdout } = spawnSync('dpkg-query', query, { encoding: 'utf8' });
  return stdout.split('\n').filter((status) => status === 'installed').length < packages.length;
}
