-- CreateTable
CREATE TABLE "AttendanceInterval" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "fromAt" TIMESTAMP(3) NOT NULL,
    "toAt" TIMESTAMP(3),
    "seenAt" TIMESTAMP(3) NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AttendanceInterval_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AttendanceInterval_sessionId_idx" ON "AttendanceInterval"("sessionId");

-- CreateIndex
CREATE INDEX "AttendanceInterval_toAt_idx" ON "AttendanceInterval"("toAt");

-- AddForeignKey
ALTER TABLE "AttendanceInterval" ADD CONSTRAINT "AttendanceInterval_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;
