import { request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { dataFolder } from '../../../../main/files/data-folder.ts';
import { openDoorbell } from '../../../../main/instance/doorbell.ts';
import { isAnswered, ring, type Visit } from '../../../../main/instance/ring.ts';
import { visitRunning } from '../../../../main/instance/visit-running.ts';

async function running(address = '') {
  const visits: Visit[] = [];
  const bell = await openDoorbell(async (visit) => {
    visits.push(visit);
    return { address };
  });
  onTestFinished(() => bell.close());
  return { bell, visits };
}

function statusOf(address: string, method: string, headers: Record<string, string>, body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

it('a later start brings its file, and says so in one line', async () => {
  const { bell, visits } = await running();
  const folder = dataFolder({ TABLED_DATA: '/data' });
  expect(await visitRunning({ pid: 7, ...bell }, '/plans/My plan.xlsx', folder)).toBe(
    'Tabled is running already (process 7). “My plan.xlsx” is opened in its window.',
  );
  expect(await visitRunning({ pid: 7, ...bell }, undefined, folder)).toBe(
    'Tabled is running already (process 7). Use its window.',
  );
  expect(visits).toEqual([{ file: '/plans/My plan.xlsx' }, { file: '' }]);
  const addressed = await running('http://127.0.0.1:1/#token=x');
  expect(await visitRunning({ pid: 7, ...addressed.bell }, undefined, folder)).toMatch(/ Its address is http:\S+=x$/);
});

it('a program that does not answer any more is named, with what to do', async () => {
  const { bell } = await running();
  bell.close();
  expect(await isAnswered(bell)).toBe(false);
  await expect(visitRunning({ pid: 7, ...bell }, undefined, dataFolder({ TABLED_DATA: '/data' }))).rejects.toThrow(
    /process 7\), but does not answer\. End that process .* delete .*instance\.json/,
  );
});

it('only who has read its token is answered, and no web page', async () => {
  const { bell, visits } = await running();
  const body = JSON.stringify({ file: '/plans/plan.xlsx' });
  const own = { Authorization: `Bearer ${bell.token}` };
  expect(await statusOf(bell.address, 'POST', {}, body)).toBe(401);
  expect(await statusOf(bell.address, 'GET', { Authorization: 'Bearer x' })).toBe(401);
  expect(await statusOf(bell.address, 'POST', { ...own, Host: 'evil.example' }, body)).toBe(403);
  expect(await statusOf(bell.address, 'POST', { ...own, Origin: 'https://evil.example' }, body)).toBe(403);
  expect(visits).toEqual([]);
  expect(await statusOf(bell.address, 'POST', own, body)).toBe(200);
});

it('a visit that makes no sense is refused', async () => {
  const { bell, visits } = await running();
  const own = { Authorization: `Bearer ${bell.token}` };
  for (const body of [
    '',
    '{',
    '{"file":1}',
    '{"file":"plan.xlsx"}',
    '{"file":"","more":1}',
    `"${'x'.repeat(70_000)}"`,
  ]) {
    expect(await statusOf(bell.address, 'POST', own, body)).toBe(400);
  }
  expect(await ring(bell, { file: 'relative.xlsx' })).toBeUndefined();
  expect(visits).toEqual([]);
});
