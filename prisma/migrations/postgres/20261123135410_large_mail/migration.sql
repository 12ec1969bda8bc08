-- AlterTable
ALTER TABLE "InboundMail" ADD COLUMN     "rawKey" TEXT;
