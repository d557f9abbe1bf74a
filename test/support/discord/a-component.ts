import type { Json } from './json.ts';

/** Plain components for tests: each is right as it comes, and `extra` makes it wrong in one point. */

export const button = (customId = 'b', extra: Json = {}): Json => ({
  type: 2,
  style: 1,
  label: 'Next',
  custom_id: customId,
  ...extra,
});

export const link = (url: string): Json => ({ type: 2, style: 5, label: 'Source', url });

export const row = (...components: Json[]): Json => ({ type: 1, components });

export const text = (content = 'We wait.'): Json => ({ type: 10, content });

export const section = (extra: Json = {}): Json => ({
  type: 9,
  components: [text()],
  accessory: button('accessory'),
  ...extra,
});

export const container = (...components: Json[]): Json => ({ type: 17, components });

export const menu = (options: readonly Json[], extra: Json = {}): Json => ({
  type: 3,
  custom_id: 'menu',
  options,
  ...extra,
});

export const option = (value = 'one', extra: Json = {}): Json => ({ label: value, value, ...extra });

export const label = (component: Json, extra: Json = {}): Json => ({
  type: 18,
  label: 'Words',
  component,
  ...extra,
});

export const textInput = (customId = 'words', extra: Json = {}): Json => ({
  type: 4,
  custom_id: customId,
  style: 1,
  ...extra,
});

export const modal = (components: readonly Json[], extra: Json = {}): Json => ({
  custom_id: 'refine',
  title: 'Refine',
  components,
  ...extra,
});

/** `count` of something, made by number. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
