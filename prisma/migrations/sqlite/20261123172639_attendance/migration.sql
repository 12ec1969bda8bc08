-- CreateTable
CREATE TABLE "AttendanceInterval" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "fromAt" DATETIME NOT NULL,
    "toAt" DATETIME,
    "seenAt" DATETIME NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "AttendanceInterval_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "AttendanceInterval_sessionId_idx" ON "AttendanceInterval"("sessionId");

-- CreateIndex
CREATE INDEX "AttendanceInterval_toAt_idx" ON "AttendanceInterval"("toAt");
