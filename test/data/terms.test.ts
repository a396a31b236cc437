/** terms.json: members counted, sources in one form, nothing political shown without one. */
import assert from 'node:assert/strict';
import { repeated, terms } from './catalogue.ts';

describe('terms', () => {
  it('share no name or alias', () => {
    assert.deepEqual(repeated(terms.flatMap(({ term, aliases }) => [term, ...aliases])), []);
  });

  it('have as many items as they count', () => {
    const wrong = terms.filter(
      ({ items, count, countNote }) => count !== items?.length && countNote === undefined,
    );
    assert.deepEqual(
      wrong.map(({ term }) => term),
      [],
    );
  });

  it('repeat no item', () => {
    assert.deepEqual(
      terms.filter(({ items }) => repeated(items ?? []).length > 0).map(({ term }) => term),
      [],
    );
  });

  it('are checked only with items and when sure', () => {
    const wrong = terms.filter(({ checkable, items, sure }) => checkable && (items === undefined || !sure));
    assert.deepEqual(
      wrong.map(({ term }) => term),
      [],
    );
  });

  it('have a number in a name that is fixed', () => {
    const wrong = terms.filter(({ term, fixed }) => fixed && !/[一二两三四五六七八九十百双]/u.test(term));
    assert.deepEqual(
      wrong.map(({ term }) => term),
      [],
    );
  });

  it('name a document and its month, or a work of reference, as the source', () => {
    const form = /^.+ (?:19|20)\d\d-(?:0[1-9]|1[0-2])$|^国家统计局/u;
    const wrong = terms.filter(({ source }) => source !== null && !form.test(source));
    assert.deepEqual(
      wrong.map(({ term, source }) => `${term}: ${source ?? ''}`),
      [],
    );
  });

  it('have a source where they are political and checked', () => {
    const political = terms.filter(({ category }) => category === '政治' || category === '党建');
    const wrong = political.filter(({ checkable, source }) => checkable && source === null);
    assert.deepEqual(
      wrong.map(({ term }) => term),
      [],
    );
  });

  it('say when or where a version holds', () => {
    const wrong = terms.filter(({ versions = [] }) =>
      versions.some(({ period, items }) => period === '' || items.length < 2),
    );
    assert.deepEqual(
      wrong.map(({ term }) => term),
      [],
    );
  });

  it('stand together by category', () => {
    const runs = terms
      .map(({ category }) => category)
      .filter((category, at, all) => category !== all[at - 1]);
    assert.deepEqual(repeated(runs), []);
  });
});
