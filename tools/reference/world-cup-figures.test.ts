import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { worldCupFigures, type TournamentFile } from './world-cup-figures.ts';

const folder = new URL('../../apps/local/data/worldcup/', import.meta.url);
const years = readdirSync(folder).filter((name) => /^\d{4}$/.test(name));
const read = (year: string): TournamentFile => JSON.parse(readFileSync(new URL(`${year}/worldcup.json`, folder), 'utf8')) as TournamentFile;
const figures = worldCupFigures(new Map(years.map((year) => [`wc-${year}`, read(year)])));

it('knows the champions that everybody knows, and that 1950 had no final', () => {
  const known = {
    'wc-1930': 'Uruguay',
    'wc-1934': 'Italy',
    'wc-1938': 'Italy',
    'wc-1954': 'West Germany',
    'wc-1958': 'Brazil',
    'wc-1962': 'Brazil',
    'wc-1966': 'England',
    'wc-1970': 'Brazil',
    'wc-1974': 'West Germany',
    'wc-1978': 'Argentina',
    'wc-1982': 'Italy',
    'wc-1986': 'Argentina',
    'wc-1990': 'West Germany',
    'wc-1994': 'Brazil',
    'wc-1998': 'France',
    'wc-2002': 'Brazil',
    'wc-2006': 'Italy',
    'wc-2010': 'Spain',
    'wc-2014': 'Germany',
    'wc-2018': 'France',
    'wc-2022': 'Argentina',
  };
  expect(Object.fromEntries(figures.champions)).toMatchObject(known);
  expect(figures.champions.has('wc-1950')).toBe(false);
});

it('counts every match of the 23 tournaments', () => {
  expect(figures.matches.size).toBe(23);
  expect([...figures.matches.values()].reduce((sum, count) => sum + count)).toBe(1069);
});

it('counts penalties in play and leaves own goals out', () => {
  const goals = [...figures.scorers.values()].reduce((sum, scorer) => sum + scorer.goals, 0);
  expect(goals).toBe(1149 - 38);
  expect(figures.scorers.get('Stábile')).toEqual({ goals: 8, tournaments: 1 });
});
