-- CreateTable
CREATE TABLE "CityCase" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "siteId" TEXT NOT NULL,
    "givenInAt" DATETIME,
    CONSTRAINT "CityCase_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CaseText" (
    "cityCaseId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "editorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("cityCaseId", "field"),
    CONSTRAINT "CaseText_cityCaseId_fkey" FOREIGN KEY ("cityCaseId") REFERENCES "CityCase" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CaseFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cityCaseId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "pages" INTEGER NOT NULL DEFAULT 0,
    "width" REAL NOT NULL DEFAULT 0,
    "height" REAL NOT NULL DEFAULT 0,
    "addedById" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "CaseFile_cityCaseId_fkey" FOREIGN KEY ("cityCaseId") REFERENCES "CityCase" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "CityCase_siteId_key" ON "CityCase"("siteId");

-- CreateIndex
CREATE INDEX "CaseFile_cityCaseId_idx" ON "CaseFile"("cityCaseId");
