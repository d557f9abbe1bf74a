import { ComponentType } from 'discord-api-types/v10';
import type { Modal } from './handle.ts';
import type { Json } from './json.ts';
import { componentsOf } from './reading.ts';
import type { Component } from './world.ts';

type Values = Readonly<Record<string, string | readonly string[]>>;

/** The components of a modal as a person fills them in. Throws where Discord's client would object. */
export function fillModal(modal: Modal, values: Values): Json[] {
  const inputs = componentsOf(modal).filter(({ custom_id }) => custom_id !== undefined);
  const unknown = Object.keys(values).find((id) => inputs.every(({ custom_id }) => custom_id !== id));
  if (unknown !== undefined) {
    const there = inputs.map(({ custom_id }) => custom_id).join(', ');
    throw new Error(`The modal ${modal.custom_id} has no ${unknown}. It has: ${there}.`);
  }
  return modal.components.map((component, index) => fillTop(component, index + 1, values));
}

function fillTop(top: Component, id: number, values: Values): Json {
  const place = { type: top.type, id };
  if (top.component) return { ...place, component: fillInput(top.component, values) };
  if (top.components)
    return { ...place, components: top.components.map((input) => fillInput(input, values)) };
  return place;
}

function fillInput(input: Component, values: Values): Json {
  const { type, custom_id = '', required = true } = input;
  const given = values[custom_id];
  if (required && (given === undefined || given.length === 0))
    throw new Error(`${custom_id} has to be filled in.`);
  if (type === ComponentType.TextInput) {
    const text = String(given ?? '');
    if (text.length > (input.max_length ?? 4000) || (text !== '' && text.length < (input.min_length ?? 0))) {
      throw new Error(
        `${custom_id} takes ${input.min_length ?? 0} to ${input.max_length ?? 4000} characters.`,
      );
    }
    return { type, custom_id, value: text };
  }
  const chosen = given === undefined ? [] : [given].flat();
  const wrong = chosen.find((value) => input.options?.every((option) => option.value !== value) ?? false);
  if (wrong !== undefined) throw new Error(`${custom_id} does not offer ${wrong}.`);
  if (type === ComponentType.RadioGroup) return { type, custom_id, value: chosen[0] ?? null };
  if (type === ComponentType.Checkbox) return { type, custom_id, value: given === 'true' };
  return { type, custom_id, values: chosen };
}
