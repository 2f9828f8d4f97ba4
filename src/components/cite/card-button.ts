import type { Cited } from './citing.ts';
import { announce } from './clipboard.ts';

/** Draws the picture of a clause, shows it below the tools and saves it; the drawing code is loaded on demand. */
export async function saveCard(button: HTMLButtonElement, cited: Cited): Promise<void> {
  button.ariaBusy = 'true';
  try {
    const { drawCard } = await import('./card.ts');
    const letters = document.querySelector('.words') ?? document.body;
    const { address, words } = drawCard(cited, getComputedStyle(letters).fontFamily);
    const name = `${cited.citable.id.replace(':', '-')}.png`;
    const figure = figureOf(address, words, name);
    const tools = button.closest('.cite');
    tools?.querySelector('.card')?.remove();
    button.closest('.tools')?.after(figure);
    figure.querySelector('a')?.click();
    announce('图片已保存，也显示在下面');
  } catch {
    announce('未能生成图片');
  }
  button.ariaBusy = null;
}

/** The picture, which a long press saves on a phone, and a link that saves it. */
function figureOf(address: string, words: string, name: string): HTMLElement {
  const figure = document.createElement('figure');
  const picture = document.createElement('img');
  const link = document.createElement('a');
  figure.className = 'card';
  picture.src = address;
  picture.alt = `本条的图片，文字为：${words}`;
  link.href = address;
  link.download = name;
  link.textContent = `保存图片 ${name}`;
  figure.append(link, picture);
  return figure;
}
