-- CreateTable
CREATE TABLE "AccountAddress" (
    "address" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "AccountAddress_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StoppedAddress" (
    "address" TEXT NOT NULL PRIMARY KEY,
    "stoppedAt" DATETIME NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "liftedAt" DATETIME
);

-- CreateTable
CREATE TABLE "InboundFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "inboundId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "key" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "InboundFile_inboundId_fkey" FOREIGN KEY ("inboundId") REFERENCES "InboundMail" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReadMailbox" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "uidValidity" TEXT NOT NULL,
    "lastUid" INTEGER NOT NULL,
    "readAt" DATETIME NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Delivery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cause" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "accountId" TEXT,
    "toAddress" TEXT NOT NULL,
    "toName" TEXT NOT NULL DEFAULT '',
    "fromName" TEXT NOT NULL,
    "replyTo" TEXT,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "headers" TEXT NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" DATETIME NOT NULL,
    "leasedUntil" DATETIME,
    "sentAt" DATETIME,
    "error" TEXT,
    "bounce" TEXT NOT NULL DEFAULT '',
    "bouncedAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO "new_Delivery" ("accountId", "attempts", "cause", "createdAt", "dueAt", "error", "fromName", "headers", "html", "id", "leasedUntil", "messageId", "replyTo", "sentAt", "state", "subject", "text", "toAddress", "toName") SELECT "accountId", "attempts", "cause", "createdAt", "dueAt", "error", "fromName", "headers", "html", "id", "leasedUntil", "messageId", "replyTo", "sentAt", "state", "subject", "text", "toAddress", "toName" FROM "Delivery";
DROP TABLE "Delivery";
ALTER TABLE "new_Delivery" RENAME TO "Delivery";
CREATE UNIQUE INDEX "Delivery_cause_key" ON "Delivery"("cause");
CREATE UNIQUE INDEX "Delivery_messageId_key" ON "Delivery"("messageId");
CREATE INDEX "Delivery_state_dueAt_idx" ON "Delivery"("state", "dueAt");
CREATE INDEX "Delivery_toAddress_bounce_idx" ON "Delivery"("toAddress", "bounce");
CREATE TABLE "new_InboundMail" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "messageId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "envelopeFrom" TEXT NOT NULL,
    "envelopeTo" TEXT NOT NULL,
    "raw" BLOB NOT NULL,
    "remote" TEXT NOT NULL DEFAULT '',
    "receivedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "result" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "processedAt" DATETIME,
    "subject" TEXT NOT NULL DEFAULT '',
    "sender" TEXT NOT NULL DEFAULT '',
    "trust" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT ''
);
INSERT INTO "new_InboundMail" ("envelopeFrom", "envelopeTo", "hash", "id", "messageId", "processedAt", "raw", "reason", "receivedAt", "remote", "result") SELECT "envelopeFrom", "envelopeTo", "hash", "id", "messageId", "processedAt", "raw", "reason", "receivedAt", "remote", "result" FROM "InboundMail";
DROP TABLE "InboundMail";
ALTER TABLE "new_InboundMail" RENAME TO "InboundMail";
CREATE INDEX "InboundMail_result_receivedAt_idx" ON "InboundMail"("result", "receivedAt");
CREATE INDEX "InboundMail_sender_receivedAt_idx" ON "InboundMail"("sender", "receivedAt");
CREATE INDEX "InboundMail_place_receivedAt_idx" ON "InboundMail"("place", "receivedAt");
CREATE UNIQUE INDEX "InboundMail_messageId_hash_key" ON "InboundMail"("messageId", "hash");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "AccountAddress_accountId_idx" ON "AccountAddress"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "InboundFile_inboundId_position_key" ON "InboundFile"("inboundId", "position");
