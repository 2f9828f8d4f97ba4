import { chromium } from 'playwright-core';
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu']});
for (const [w,h,scheme,url,name] of [[1280,900,'light','/search/?q=%E7%94%B5%E6%A2%AF&in=all','d1'],[390,844,'dark','/search/?q=%E5%BA%94%E6%80%A5&in=all','m1'],[1280,900,'light','/search/?q=%E9%9D%92%E6%B5%A6&in=all','d2'],[1280,900,'light','/search/?q=%E7%85%A4%E7%9F%BF','d3'],[1280,900,'light','/search/?q=%E5%BA%94%E6%80%A5&in=all','d4']]) {
  const p = await b.newPage({viewport:{width:w,height:h},colorScheme:scheme});
  p.on('console',m=>console.log(name,m.type(),m.text())); p.on('pageerror',e=>console.log(name,'ERR',e.message));
  await p.goto('http://127.0.0.1:4601'+url);
  await p.locator('[data-part=results][data-search-done]').waitFor({timeout:20000});
  if (url.includes('in=all')) await p.locator('[data-part=sites][data-search-done]').waitFor({timeout:20000});
  console.log(name, await p.locator('[role=status]').allTextContents(), await p.locator('.faults li').allTextContents(), await p.locator('.without-hits li').allTextContents());
  await p.screenshot({path:`/tmp/p-${name}.png`, fullPage:true, clip: undefined});
  await p.close();
}
await b.close();
