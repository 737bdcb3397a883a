import { expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { builtApp, serveFolder } from '../site.ts';

/** A profile of its own: a private context is never installable, whatever the app does. */
test('the browser finds nothing against installing Cairn, and no fault in what it says of itself', async () => {
  const site = await serveFolder(await builtApp());
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(site.address);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    const session = await browser.context.newCDPSession(page);
    const manifest = await session.send('Page.getAppManifest');
    expect(manifest.url).toBe(`${site.address}/manifest.webmanifest`);
    expect(manifest.errors).toEqual([]);
    expect(JSON.parse(manifest.data ?? '{}')).toMatchObject({ id: '/', display: 'standalone' });
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
  } finally {
    await browser.close();
    await site.stop();
  }
});
