import type { KnownItem } from './known-items.ts';
import type { Kind } from './misremember.ts';

/** What is asked: made once, and given to every engine. */
export type Questions = {
  readonly items: readonly KnownItem[];
  /** Fragments that no text holds. */
  readonly absent: readonly string[];
  readonly hard: readonly HardQuery[];
};

/** A query that may take long. */
export type HardQuery = { readonly name: string; readonly phrase: string };

/** Memory in bytes: the most that was resident. */
export type Built = {
  readonly seconds: number;
  readonly saveSeconds: number;
  readonly peak: number;
  /** Of the files kept, in bytes. */
  readonly size: number;
};

/** Times in milliseconds. */
export type Latency = {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
};

export type Served = {
  readonly loadSeconds: number;
  /** In bytes: after loading, and the most until everything was answered. */
  readonly resident: number;
  readonly peak: number;
  /** How many known items were asked for, each in every kind. */
  readonly items: number;
  readonly latency: Latency;
  /** Shares of the queries of a kind. */
  readonly quality: Readonly<Record<Kind, Quality>>;
  /** Absent fragments by the grade of the best answer; null from an engine without grades. */
  readonly absent: Readonly<Record<string, number>> | null;
};

/** How often a text that holds the fragment comes first, and among the first five: 0–1. */
export type Quality = { readonly first: number; readonly five: number };

/** The worst time of a hard query, in milliseconds; null where it failed, or took too long or too much memory. */
export type HardTime = { readonly name: string; readonly ms: number | null };

export type Measured = {
  readonly engine: string;
  readonly texts: number;
  readonly built: Built;
  readonly served: Served;
  readonly hard: readonly HardTime[];
};
