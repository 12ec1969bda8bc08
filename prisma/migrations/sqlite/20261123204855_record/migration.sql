-- CreateTable
CREATE TABLE "Certificate" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "membershipId" TEXT,
    "siteId" TEXT,
    "person" TEXT NOT NULL DEFAULT '',
    "sessions" TEXT NOT NULL,
    "held" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    CONSTRAINT "Certificate_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Certificate_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Certificate_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "sessionId" TEXT,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "accountId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Correction_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Correction_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_programmeId_holder_key" ON "Certificate"("programmeId", "holder");

-- CreateIndex
CREATE INDEX "Correction_programmeId_at_idx" ON "Correction"("programmeId", "at");
