import { MessageFlags } from 'discord-api-types/v10';
import { displayedTexts } from './pings.ts';
import type { Component, Message } from './world.ts';

/** All that a reader of the message can read: content, text displays, embeds. One part a line. */
export function textOf({ content, components, embeds }: Message): string {
  const embedded = embeds.flatMap(({ title, description, fields, footer, author }) => [
    author?.name,
    title,
    description,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  return [content, ...displayedTexts(components), ...embedded].filter(Boolean).join('\n');
}

/** All components of the message or modal, however deep, in reading order. */
export function componentsOf({ components }: { readonly components?: readonly Component[] }): Component[] {
  return (components ?? []).flatMap((component) => {
    const inside = [component.accessory, component.component].filter((each) => each !== undefined);
    return [component, ...componentsOf(component), ...componentsOf({ components: inside })];
  });
}

/** All buttons of the message, links included. */
export function buttonsOf(message: Message): Component[] {
  return componentsOf(message).filter(({ type }) => type === 2);
}

/** The one button with this label. Throws, naming those there are, if there is none or more than one. */
export function buttonLabelled(message: Message, label: string | RegExp): Component {
  const buttons = buttonsOf(message);
  const fits = ({ label: own = '' }: Component) =>
    typeof label === 'string' ? own === label : label.test(own);
  const [button, second] = buttons.filter(fits);
  if (button !== undefined && second === undefined) return button;
  const labels = buttons.map((each) => each.label ?? '(no label)').join(', ') || 'none';
  throw new Error(`${second ? 'More than one' : 'No'} button is labelled ${label}. Buttons: ${labels}.`);
}

/** What Discord is told when the one button with this label is pressed. Throws where there is not one. */
export const buttonId = (message: Message, label: string | RegExp): string =>
  buttonLabelled(message, label).custom_id ?? '';

/** The labels of all buttons, in reading order. */
export const labelsOf = (message: Message): readonly (string | undefined)[] =>
  buttonsOf(message).map(({ label }) => label);

/** Whether only the person who asked sees the message. */
export function isEphemeral({ flags }: Message): boolean {
  return (flags & MessageFlags.Ephemeral) !== 0;
}

/** Whether the message still says "is thinking…". */
export function isLoading({ flags }: Message): boolean {
  return (flags & MessageFlags.Loading) !== 0;
}
