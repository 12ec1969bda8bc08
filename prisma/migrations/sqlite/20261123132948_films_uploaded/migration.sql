-- AlterTable
ALTER TABLE "Film" ADD COLUMN "smallBytes" INTEGER;
ALTER TABLE "Film" ADD COLUMN "smallKbps" INTEGER;
ALTER TABLE "Film" ADD COLUMN "smallKey" TEXT;
ALTER TABLE "Film" ADD COLUMN "stills" INTEGER;
ALTER TABLE "Film" ADD COLUMN "stillsKey" TEXT;

-- CreateTable
CREATE TABLE "FilmUpload" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "filmId" TEXT,
    "title" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "problem" TEXT,
    "details" TEXT NOT NULL DEFAULT '{}',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "touchedAt" DATETIME NOT NULL,
    CONSTRAINT "FilmUpload_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FilmJob" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "filmId" TEXT,
    "uploadId" TEXT,
    "state" TEXT NOT NULL,
    "percent" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "owner" TEXT,
    "leaseUntil" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" DATETIME,
    CONSTRAINT "FilmJob_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "FilmUpload_programmeId_idx" ON "FilmUpload"("programmeId");

-- CreateIndex
CREATE INDEX "FilmJob_state_idx" ON "FilmJob"("state");

-- CreateIndex
CREATE INDEX "FilmJob_programmeId_idx" ON "FilmJob"("programmeId");
