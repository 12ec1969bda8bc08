import { load } from "../http/page.server";
import { Gallery } from "../ui/gallery/gallery";

export const loader = load("routes/dev.gallery", "demo", async () => null);

export default Gallery;
