-- AlterTable
ALTER TABLE "Film" ADD COLUMN     "smallBytes" INTEGER,
ADD COLUMN     "smallKbps" INTEGER,
ADD COLUMN     "smallKey" TEXT,
ADD COLUMN     "stills" INTEGER,
ADD COLUMN     "stillsKey" TEXT;

-- CreateTable
CREATE TABLE "FilmUpload" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "filmId" TEXT,
    "title" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "problem" TEXT,
    "details" TEXT NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "touchedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FilmUpload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FilmJob" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "filmId" TEXT,
    "uploadId" TEXT,
    "state" TEXT NOT NULL,
    "percent" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "owner" TEXT,
    "leaseUntil" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "FilmJob_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FilmUpload_programmeId_idx" ON "FilmUpload"("programmeId");

-- CreateIndex
CREATE INDEX "FilmJob_state_idx" ON "FilmJob"("state");

-- CreateIndex
CREATE INDEX "FilmJob_programmeId_idx" ON "FilmJob"("programmeId");

-- AddForeignKey
ALTER TABLE "FilmUpload" ADD CONSTRAINT "FilmUpload_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilmJob" ADD CONSTRAINT "FilmJob_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;
