-- AlterTable
ALTER TABLE "ReplyToken" ADD COLUMN "roundId" TEXT;

-- CreateTable
CREATE TABLE "SurveyRound" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "intro" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'draft',
    "authorId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" DATETIME,
    "remindedAt" DATETIME,
    "closedAt" DATETIME,
    "shownAt" DATETIME,
    CONSTRAINT "SurveyRound_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SurveyQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "options" TEXT NOT NULL DEFAULT '[]',
    "unit" TEXT NOT NULL DEFAULT '',
    "least" REAL,
    "most" REAL,
    "whole" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "SurveyQuestion_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "SurveyRound" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SurveyAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "choice" INTEGER,
    "number" REAL,
    "unclear" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "inboundId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "SurveyAnswer_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "SurveyRound" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SurveyAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "SurveyQuestion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SurveyReply" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "inboundId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "whole" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" DATETIME NOT NULL,
    CONSTRAINT "SurveyReply_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "SurveyRound" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SurveyLeftover" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "replyId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "at" DATETIME NOT NULL,
    CONSTRAINT "SurveyLeftover_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "SurveyRound" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SurveyLeftover_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "SurveyReply" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "SurveyRound_programmeId_number_key" ON "SurveyRound"("programmeId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyQuestion_roundId_position_key" ON "SurveyQuestion"("roundId", "position");

-- CreateIndex
CREATE INDEX "SurveyAnswer_roundId_questionId_membershipId_idx" ON "SurveyAnswer"("roundId", "questionId", "membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyReply_inboundId_key" ON "SurveyReply"("inboundId");

-- CreateIndex
CREATE INDEX "SurveyLeftover_roundId_state_idx" ON "SurveyLeftover"("roundId", "state");
