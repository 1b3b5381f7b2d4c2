// @ts-check
/**
 * A Slurm of two nodes on the loopback, for tests: munged, slurmctld and two slurmd without systemd, in a folder of their own.
 *
 *     node scripts/slurm.mjs up FOLDER     prints the SLURM_CONF to set
 *     node scripts/slurm.mjs down FOLDER   ends the four, and removes the folder
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PROGRAMS = ['munged', 'slurmctld', 'slurmd', 'sbatch', 'squeue', 'scancel', 'scontrol', 'sinfo'];
const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;
const NODES = ['one', 'two'];

/** Finds Slurm, or installs Debian's as root. @returns {string} why there is none; empty where there is */
export function ensureSlurm() {
  if (process.platform !== 'linux') return 'Slurm runs on Linux only';
  if (process.getuid?.() !== 0) return 'a Slurm of one’s own has to be started as root';
  if (isThere()) return '';
  if (spawnSync('apt-get', ['--version']).error)
    return 'Slurm is not installed, and there is no apt-get to install it with';
  const options = {
    stdio: /** @type {'ignore'} */ ('ignore'),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'slurm-wlm', 'munge'], options);
  return isThere() ? '' : 'Slurm is not installed, and apt-get could not install it';
}

const isThere = () => PROGRAMS.every((name) => PATH.split(':').some((folder) => existsSync(join(folder, name))));

/**
 * Starts the four daemons, and waits until both nodes are idle.
 *
 * @param {string} folder is made; holds everything
 * @returns {Promise<{ conf: string, nodes: Record<string, number>, startNode: (name: string) => number, stop: () => Promise<void> }>} numbers of the processes of the nodes
 */
export async function startSlurm(folder) {
  const root = resolve(folder);
  mkdirSync(join(root, 'state'), { recursive: true, mode: 0o755 });
  writeFileSync(join(root, 'munge.key'), randomBytes(128), { mode: 0o600 });
  /** @type {number[]} */
  const pids = [];
  /** @param {string} program @param {string[]} args */
  const start = (program, args, log = program) => {
    const out = openSync(join(root, `${log}.log`), 'a');
    const child = spawn(program, args, { detached: true, stdio: ['ignore', out, out], env: { ...process.env, PATH } });
    closeSync(out);
    child.unref();
    child.on('error', () => undefined);
    pids.push(child.pid ?? 0);
    writeFileSync(join(root, 'pids'), pids.join('\n'));
    return child.pid ?? 0;
  };
  const conf = join(root, 'slurm.conf');
  writeFileSync(conf, await configuration(root));
  const at = (/** @type {string} */ name) => join(root, name);
  start('munged', [
    ...[
      '--foreground',
      '--force',
      '--num-threads=2',
      `--socket=${at('munge.socket')}`,
      `--key-file=${at('munge.key')}`,
    ],
    ...[`--pid-file=${at('munged.pid')}`, `--log-file=${at('munge.log')}`, `--seed-file=${at('munge.seed')}`],
  ]);
  await until(() => existsSync(at('munge.socket')), 'munged', root);
  start('slurmctld', ['-D', '-i', '-f', conf]);
  /** @param {string} name */
  const startNode = (name) => start('slurmd', ['-D', '-N', name, '-f', conf], `slurmd-${name}`);
  const nodes = Object.fromEntries(NODES.map((name) => [name, startNode(name)]));
  const isIdle = () => {
    const { stdout } = spawnSync('sinfo', ['-h', '-N', '-o', '%T'], {
      encoding: 'utf8',
      env: { ...process.env, SLURM_CONF: conf },
    });
    return (stdout ?? '').split('\n').filter((state) => state === 'idle').length === NODES.length;
  };
  try {
    await until(isIdle, 'slurmctld', root);
  } catch (error) {
    await stopSlurm(root);
    throw error;
  }
  return { conf, nodes, startNode, stop: () => stopSlurm(root) };
}

/** Ends what `startSlurm` started, with the tasks that run, and removes the folder. @param {string} folder */
export async function stopSlurm(folder) {
  const root = resolve(folder);
  const conf = join(root, 'slurm.conf');
  spawnSync('scancel', ['--me'], { env: { ...process.env, SLURM_CONF: conf }, stdio: 'ignore', timeout: 10_000 });
  await wait(500);
  const pids = existsSync(join(root, 'pids')) ? readFileSync(join(root, 'pids'), 'utf8').split('\n').map(Number) : [];
  const steps = stepsOf(root);
  for (const pid of [...pids.reverse(), ...steps]) end(pid, 'SIGTERM');
  for (let look = 0; look < 50 && [...pids, ...steps].some(isRunning); look++) await wait(100);
  for (const pid of [...pids, ...steps]) end(pid, 'SIGKILL');
  rmSync(root, { recursive: true, force: true });
}

/** Processes that hold tasks of this Slurm, which outlive a daemon that was killed. @param {string} root @returns {number[]} */
function stepsOf(root) {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' });
  return (stdout ?? '').split('\n').flatMap((line) => {
    const [, pid, args] = /^\s*(\d+) (.*)$/.exec(line) ?? [];
    return pid && args?.startsWith('slurmstepd') && environmentOf(pid).includes(root) ? [Number(pid)] : [];
  });
}

/** @param {string} pid */
function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8') + readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function end(pid, signal) {
  try {
    if (pid > 1) process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    // A child of ours that ended is there until it is waited for.
    return pid > 1 && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** @param {() => boolean} isSo @param {string} program @param {string} root */
async function until(isSo, program, root) {
  for (let look = 0; look < 150; look++) {
    if (isSo()) return;
    await wait(200);
  }
  const log = join(root, `${program}.log`);
  throw new Error(`${program} does not come up:\n${existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : ''}`);
}

/** @param {string} root */
async function configuration(root) {
  const [control, ...ports] = await freePorts(NODES.length + 1);
  const me = hostname();
  return `ClusterName=corpuscope
SlurmctldHost=${me}(127.0.0.1)
SlurmctldPort=${control}
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=${root}/munge.socket,cred_expire=6
CredType=cred/munge
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
StateSaveLocation=${root}/state
SlurmdSpoolDir=${root}/spool-%n
SlurmctldPidFile=${root}/slurmctld.pid
SlurmdPidFile=${root}/slurmd-%n.pid
SlurmctldLogFile=${root}/slurmctld.log
SlurmdLogFile=${root}/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=1,sched_min_interval=0,bf_interval=1,batch_sched_delay=0,defer_batch
ReturnToService=2
SlurmdTimeout=6
SlurmctldTimeout=30
MessageTimeout=5
KillWait=2
MinJobAge=300
MaxArraySize=8
JobRequeue=1
JobCompType=jobcomp/none
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
${NODES.map((name, at) => `NodeName=${name} NodeHostname=${me} NodeAddr=127.0.0.1 Port=${ports[at]} CPUs=1 State=UNKNOWN`).join('\n')}
PartitionName=all Nodes=${NODES.join(',')} Default=YES MaxTime=INFINITE State=UP
`;
}

/** @param {number} count @returns {Promise<number[]>} */
async function freePorts(count) {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise((resolved) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolved(server));
        }),
    ),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolved) => server.close(resolved))));
  return ports;
}

const [, script, command, folder] = process.argv;
if (script && import.meta.filename === resolve(script)) {
  if (!folder || !['up', 'down'].includes(command ?? '')) {
    console.error('node scripts/slurm.mjs up|down FOLDER');
    process.exit(2);
  }
  if (command === 'down') await stopSlurm(folder);
  else {
    const reason = ensureSlurm();
    if (reason) {
      console.error(reason);
      process.exit(1);
    }
    console.log(`export SLURM_CONF=${(await startSlurm(folder)).conf}`);
  }
}
