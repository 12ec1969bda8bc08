-- AlterTable
ALTER TABLE "Message" ADD COLUMN "editedAt" DATETIME;
ALTER TABLE "Message" ADD COLUMN "publishedAt" DATETIME;

-- CreateTable
CREATE TABLE "ThreadVote" (
    "threadId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("threadId", "membershipId"),
    CONSTRAINT "ThreadVote_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ThreadFollower" (
    "threadId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("threadId", "membershipId"),
    CONSTRAINT "ThreadFollower_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MessageVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "messageId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL DEFAULT '',
    "editorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "MessageVersion_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Membership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "siteId" TEXT,
    "sessionId" TEXT,
    "state" TEXT NOT NULL DEFAULT 'active',
    "expiresAt" DATETIME,
    "followMail" TEXT NOT NULL DEFAULT 'each',
    "digestAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Membership_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Membership_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Membership_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Membership_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Membership" ("accountId", "createdAt", "expiresAt", "id", "programmeId", "role", "sessionId", "siteId", "state") SELECT "accountId", "createdAt", "expiresAt", "id", "programmeId", "role", "sessionId", "siteId", "state" FROM "Membership";
DROP TABLE "Membership";
ALTER TABLE "new_Membership" RENAME TO "Membership";
CREATE UNIQUE INDEX "Membership_programmeId_accountId_key" ON "Membership"("programmeId", "accountId");
CREATE TABLE "new_Programme" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "subtitle" TEXT NOT NULL DEFAULT '',
    "promoter" TEXT NOT NULL DEFAULT '',
    "partners" TEXT NOT NULL DEFAULT '[]',
    "language" TEXT NOT NULL DEFAULT 'en',
    "summary" TEXT NOT NULL DEFAULT '',
    "details" TEXT NOT NULL DEFAULT '{}',
    "archivedAt" DATETIME,
    "moderated" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "importedHash" TEXT
);
INSERT INTO "new_Programme" ("archivedAt", "createdAt", "details", "id", "importedHash", "language", "partners", "promoter", "slug", "subtitle", "summary", "title") SELECT "archivedAt", "createdAt", "details", "id", "importedHash", "language", "partners", "promoter", "slug", "subtitle", "summary", "title" FROM "Programme";
DROP TABLE "Programme";
ALTER TABLE "new_Programme" RENAME TO "Programme";
CREATE UNIQUE INDEX "Programme_slug_key" ON "Programme"("slug");
CREATE TABLE "new_Thread" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "sessionId" TEXT,
    "askerId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "filmId" TEXT,
    "frame" INTEGER,
    "holdTitle" TEXT NOT NULL DEFAULT '',
    "shut" BOOLEAN NOT NULL DEFAULT false,
    "nameHidden" BOOLEAN NOT NULL DEFAULT false,
    "pinnedAt" DATETIME,
    "liveSession" INTEGER,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" DATETIME,
    CONSTRAINT "Thread_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Thread_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Thread" ("answeredAt", "askerId", "createdAt", "filmId", "frame", "id", "programmeId", "sessionId", "state") SELECT "answeredAt", "askerId", "createdAt", "filmId", "frame", "id", "programmeId", "sessionId", "state" FROM "Thread";
DROP TABLE "Thread";
ALTER TABLE "new_Thread" RENAME TO "Thread";
CREATE INDEX "Thread_programmeId_createdAt_idx" ON "Thread"("programmeId", "createdAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "MessageVersion_messageId_at_idx" ON "MessageVersion"("messageId", "at");
