import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { ToolFailed, type ToolRun } from "../../ports/film-tool";

/** Containers a film may come in. Playlists and lists of files, which would make it read others, are not among them. */
const formats = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,asf,flv,ogg";
/** Nothing but the file itself: no network, no playlist, no file that another names. */
const fenced = ["-protocol_whitelist", "file", "-format_whitelist", formats];

/**
 * Runs ffmpeg at a low priority. The shell around it ends ffmpeg when this process is gone, however it went: its standard input
 * closes then.
 */
const guard =
  'exec 3<&0; "$@" 3<&- </dev/null & child=$!; (cat <&3 >/dev/null; kill -9 $child 2>/dev/null) & wait $child';

/** What there is to do: `seconds` of film in, and at most `patienceMs` for it. */
export interface Task {
  source: string;
  /** What follows the source. */
  output: string[];
  seconds: number;
  patienceMs: number;
}

/** Runs one task. Rejects with ToolFailed when it fails, takes too long or is aborted. */
export function runFfmpeg(binary: string, { source, output, seconds, patienceMs }: Task, run: ToolRun): Promise<void> {
  const args = ["-hide_banner", "-nostdin", "-y", "-loglevel", "error", "-progress", "pipe:1", "-stats_period", "0.5"];
  const command = [binary, ...args, ...fenced, "-i", `file:${source}`, ...output];
  return new Promise((resolve, reject) => {
    if (run.signal.aborted) return reject(new ToolFailed("ended before it began"));
    const child = spawn("nice", ["-n", "15", "sh", "-c", guard, "sh", ...command], { stdio: ["pipe", "pipe", "pipe"] });
    child.stdin.on("error", () => {});
    const end = () => child.stdin.end();
    const timer = setTimeout(end, patienceMs);
    run.signal.addEventListener("abort", end, { once: true });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      said = (said + text).slice(-2_000);
    });
    createInterface({ input: child.stdout }).on("line", (line) => {
      const done = /^out_time_us=(\d+)$/.exec(line)?.[1];
      if (done) run.progress(Math.min(1, Number(done) / 1e6 / Math.max(seconds, 0.001)));
    });
    const finish = (code: number | null, why = "") => {
      clearTimeout(timer);
      run.signal.removeEventListener("abort", end);
      end();
      if (code === 0) resolve();
      else reject(new ToolFailed(`ffmpeg ended with ${code}: ${why || said.trim()}`));
    };
    child.on("error", (error) => finish(null, error.message));
    child.on("exit", (code) => finish(code));
  });
}
