-- AlterTable
ALTER TABLE "Programme" ADD COLUMN "assessAfterAt" DATETIME;

-- CreateTable
CREATE TABLE "SelfAssessment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "siteId" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "answererId" TEXT NOT NULL,
    "scores" TEXT NOT NULL,
    "answeredAt" DATETIME NOT NULL,
    CONSTRAINT "SelfAssessment_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TransferPlan" (
    "siteId" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL DEFAULT 0,
    "content" TEXT NOT NULL DEFAULT '{}',
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "TransferPlan_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "SelfAssessment_siteId_phase_answererId_key" ON "SelfAssessment"("siteId", "phase", "answererId");
