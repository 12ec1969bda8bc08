-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "bounce" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "bouncedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "InboundMail" ADD COLUMN     "place" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sender" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "subject" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "trust" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "words" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "AccountAddress" (
    "address" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccountAddress_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "StoppedAddress" (
    "address" TEXT NOT NULL,
    "stoppedAt" TIMESTAMP(3) NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "liftedAt" TIMESTAMP(3),

    CONSTRAINT "StoppedAddress_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "InboundFile" (
    "id" TEXT NOT NULL,
    "inboundId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "key" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "InboundFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadMailbox" (
    "id" TEXT NOT NULL,
    "uidValidity" TEXT NOT NULL,
    "lastUid" INTEGER NOT NULL,
    "readAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReadMailbox_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AccountAddress_accountId_idx" ON "AccountAddress"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "InboundFile_inboundId_position_key" ON "InboundFile"("inboundId", "position");

-- CreateIndex
CREATE INDEX "Delivery_toAddress_bounce_idx" ON "Delivery"("toAddress", "bounce");

-- CreateIndex
CREATE INDEX "InboundMail_sender_receivedAt_idx" ON "InboundMail"("sender", "receivedAt");

-- CreateIndex
CREATE INDEX "InboundMail_place_receivedAt_idx" ON "InboundMail"("place", "receivedAt");

-- AddForeignKey
ALTER TABLE "AccountAddress" ADD CONSTRAINT "AccountAddress_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundFile" ADD CONSTRAINT "InboundFile_inboundId_fkey" FOREIGN KEY ("inboundId") REFERENCES "InboundMail"("id") ON DELETE CASCADE ON UPDATE CASCADE;
