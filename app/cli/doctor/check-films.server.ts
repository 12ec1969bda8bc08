import { ffmpegFilmTool } from "../../adapters/ffmpeg/film-tool.server";
import type { Config } from "../../config.server";
import { type Finding, well } from "./finding";

/** Whether films can be converted here. Without that everything else works, so it is no problem. */
export async function checkFilms({ ffmpeg }: Config): Promise<Finding> {
  if (ffmpeg === "off") return well("not converted (FFMPEG_BIN is off)");
  if (await ffmpegFilmTool(ffmpeg).present()) return well(`converted by ${ffmpeg}, with stills and small copies`);
  return well("not converted: there is no ffmpeg with libx264; install the package ffmpeg or set FFMPEG_BIN");
}
