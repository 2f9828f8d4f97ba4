import { CHOICES } from './choices.ts';
import { loadSettings, saveSettings } from './settings.ts';

/** Fills the panel with a form that shows and saves the settings. */
export function fill(panel: HTMLDetailsElement): void {
  const form = document.createElement('form');
  form.append(...CHOICES.map(({ name, label, values }) => group(label, radiosOf(name, values))), buttonRow());
  form.addEventListener('change', () => {
    const values = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    saveSettings(Object.fromEntries(values));
  });
  form.addEventListener('reset', () =>
    saveSettings(Object.fromEntries(CHOICES.map(({ name }) => [name, '']))),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
  panel.append(form);
  show(form);
  const words = document.querySelector<HTMLElement>('.words');
  if (words && 'speechSynthesis' in window) addReadAloud(words, form);
}

function show(form: HTMLFormElement): void {
  for (const [name, value] of Object.entries(loadSettings())) {
    const radios = form.elements.namedItem(name);
    if (radios instanceof RadioNodeList) radios.value = value;
  }
}

async function addReadAloud(words: HTMLElement, form: HTMLFormElement): Promise<void> {
  const aloud = button('从这里朗读', 'button', 'button plain');
  const field = group('朗读', [aloud]);
  field.hidden = true;
  form.lastElementChild?.before(field);
  const { enableReadAloud } = await import('./read-aloud.ts');
  enableReadAloud(words, field, aloud);
}

function group(label: string, parts: readonly HTMLElement[]): HTMLFieldSetElement {
  const legend = document.createElement('legend');
  const field = document.createElement('fieldset');
  legend.textContent = label;
  field.append(legend, ...parts);
  return field;
}

function radiosOf(name: string, values: readonly (readonly [string, string])[]): HTMLElement[] {
  return values.map(([value, text]) => {
    const label = document.createElement('label');
    const input = document.createElement('input');
    Object.assign(input, { type: 'radio', name, value, defaultChecked: value === '' });
    label.append(input, text);
    return label;
  });
}

function buttonRow(): HTMLElement {
  const row = document.createElement('p');
  row.append(button('完成', 'submit', 'button'), button('恢复标准', 'reset', 'button plain'));
  return row;
}

function button(text: string, type: HTMLButtonElement['type'], className: string): HTMLButtonElement {
  return Object.assign(document.createElement('button'), { type, className, textContent: text });
}
