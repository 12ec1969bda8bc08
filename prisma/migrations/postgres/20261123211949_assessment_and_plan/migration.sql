-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "assessAfterAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "SelfAssessment" (
    "id" TEXT NOT NULL,
    "siteId" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "answererId" TEXT NOT NULL,
    "scores" TEXT NOT NULL,
    "answeredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SelfAssessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TransferPlan" (
    "siteId" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "content" TEXT NOT NULL DEFAULT '{}',
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TransferPlan_pkey" PRIMARY KEY ("siteId")
);

-- CreateIndex
CREATE UNIQUE INDEX "SelfAssessment_siteId_phase_answererId_key" ON "SelfAssessment"("siteId", "phase", "answererId");

-- AddForeignKey
ALTER TABLE "SelfAssessment" ADD CONSTRAINT "SelfAssessment_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransferPlan" ADD CONSTRAINT "TransferPlan_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;
