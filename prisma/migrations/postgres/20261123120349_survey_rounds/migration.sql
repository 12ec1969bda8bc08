-- AlterTable
ALTER TABLE "ReplyToken" ADD COLUMN     "roundId" TEXT;

-- CreateTable
CREATE TABLE "SurveyRound" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "intro" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'draft',
    "authorId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMP(3),
    "remindedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "shownAt" TIMESTAMP(3),

    CONSTRAINT "SurveyRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyQuestion" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "options" TEXT NOT NULL DEFAULT '[]',
    "unit" TEXT NOT NULL DEFAULT '',
    "least" DOUBLE PRECISION,
    "most" DOUBLE PRECISION,
    "whole" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SurveyQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyAnswer" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "choice" INTEGER,
    "number" DOUBLE PRECISION,
    "unclear" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "inboundId" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SurveyAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyReply" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "inboundId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "whole" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SurveyReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyLeftover" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "replyId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SurveyLeftover_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "SurveyRound" ADD CONSTRAINT "SurveyRound_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyQuestion" ADD CONSTRAINT "SurveyQuestion_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "SurveyRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyAnswer" ADD CONSTRAINT "SurveyAnswer_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "SurveyRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyAnswer" ADD CONSTRAINT "SurveyAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "SurveyQuestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyReply" ADD CONSTRAINT "SurveyReply_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "SurveyRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyLeftover" ADD CONSTRAINT "SurveyLeftover_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "SurveyRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyLeftover" ADD CONSTRAINT "SurveyLeftover_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "SurveyReply"("id") ON DELETE CASCADE ON UPDATE CASCADE;
