import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Component } from '../../test/support/discord/world.ts';

/** Components of a message as the elements of the library that draws Discord's look. */
export const componentsToHtml = (components: readonly Component[]): string => components.map(toHtml).join('');

function toHtml(component: Component): string {
  const { type, content = '', components = [], accessory } = component;
  switch (type) {
    case ComponentType.Container:
      return `<div class="container">${componentsToHtml(components)}</div>`;
    case ComponentType.Section:
      return `<div class="section"><div>${componentsToHtml(components)}</div>${accessory === undefined ? '' : inRow(toHtml(accessory))}</div>`;
    case ComponentType.TextDisplay:
      return `<div class="text">${markupToHtml(content)}</div>`;
    case ComponentType.Separator:
      return '<hr>';
    case ComponentType.ActionRow:
      return inRow(componentsToHtml(components));
    case ComponentType.Button:
      return buttonToHtml(component);
    default:
      throw new TypeError(`There is no picture of a component of type ${type}`);
  }
}

const inRow = (html: string): string =>
  `<discord-attachments><discord-action-row>${html}</discord-action-row></discord-attachments>`;

const BUTTONS: Readonly<Record<number, string>> = {
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Danger]: 'destructive',
  [ButtonStyle.Link]: 'secondary',
};

function buttonToHtml({ style = 0, label = '', disabled, url }: Component): string {
  const link = url === undefined ? '' : ` url="${escapeHtml(url)}"`;
  return `<discord-button type="${BUTTONS[style] ?? 'secondary'}"${disabled ? ' disabled' : ''}${link}>${escapeHtml(label)}</discord-button>`;
}

/** The markup that the bot writes: quoted lines, small print, bold, underlined, code, and signs that stand for themselves. */
export function markupToHtml(content: string): string {
  const lines = content.split('\n');
  let html = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('> ')) {
      const quoted: string[] = [];
      for (; lines[at]?.startsWith('> '); at++) quoted.push((lines[at] ?? '').slice(2));
      at--;
      html += `<discord-quote>${quoted.map(inlineToHtml).join('<br>')}</discord-quote>`;
    } else if (line === '```') {
      const code: string[] = [];
      for (at++; at < lines.length && lines[at] !== '```'; at++) code.push(lines[at] ?? '');
      html += `<discord-code multiline>${escapeHtml(code.join('\n'))}</discord-code>`;
    } else if (line.startsWith('-# ')) html += `<div class="small">${inlineToHtml(line.slice(3))}</div>`;
    else if (line.startsWith('- ')) html += `<div class="item">${inlineToHtml(line.slice(2))}</div>`;
    else html += `<div>${inlineToHtml(line)}</div>`;
  }
  return html;
}

/** A backslash before a sign, bold, underlined; everything else is text. */
const INLINE = /\\([^\p{L}\p{N}\s])|(\*\*)|(__)|(<@\d+>)|([\s\S])/gu;

function inlineToHtml(line: string): string {
  let [isBold, isUnderlined] = [false, false];
  return line.replace(
    INLINE,
    (_all, escaped?: string, bold?: string, underlined?: string, mention?: string, other?: string) => {
      if (bold !== undefined) {
        isBold = !isBold;
        return isBold ? '<strong>' : '</strong>';
      }
      if (underlined !== undefined) {
        isUnderlined = !isUnderlined;
        return isUnderlined ? '<u>' : '</u>';
      }
      if (mention !== undefined) return '<discord-mention type="user">somebody</discord-mention>';
      return escapeHtml(escaped ?? other ?? '');
    },
  );
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/gu, (sign) => HTML[sign] ?? sign);
