-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN "calendar" TEXT;

-- AlterTable
ALTER TABLE "ReplyToken" ADD COLUMN "sessionId" TEXT;

-- AlterTable
ALTER TABLE "SignIn" ADD COLUMN "openedBy" TEXT;

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'invited',
    "source" TEXT NOT NULL DEFAULT '',
    "answeredAt" DATETIME,
    "sentAt" DATETIME NOT NULL,
    "sends" INTEGER NOT NULL DEFAULT 1,
    "due" TEXT,
    "dayReminder" INTEGER NOT NULL DEFAULT -1,
    "hourReminder" INTEGER NOT NULL DEFAULT -1,
    CONSTRAINT "Invitation_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Invitation_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "JoinLink" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "invitationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" DATETIME,
    CONSTRAINT "JoinLink_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable: added, so that the table is not dropped with everything that hangs on it
ALTER TABLE "Session" ADD COLUMN "sequence" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Session" ADD COLUMN "cancelledAt" DATETIME;
ALTER TABLE "Session" ADD COLUMN "cancelReason" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "Invitation_membershipId_idx" ON "Invitation"("membershipId");

-- CreateIndex
CREATE INDEX "Invitation_due_idx" ON "Invitation"("due");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_sessionId_membershipId_key" ON "Invitation"("sessionId", "membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "JoinLink_invitationId_number_key" ON "JoinLink"("invitationId", "number");

-- CreateIndex
CREATE INDEX "SignIn_openedBy_idx" ON "SignIn"("openedBy");
