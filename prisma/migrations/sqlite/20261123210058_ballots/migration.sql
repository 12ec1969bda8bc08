-- CreateTable
CREATE TABLE "Ballot" (
    "sessionId" TEXT NOT NULL,
    "voteId" TEXT NOT NULL,
    "voter" TEXT NOT NULL,
    "site" TEXT NOT NULL DEFAULT '',
    "room" BOOLEAN NOT NULL DEFAULT false,
    "counts" TEXT NOT NULL DEFAULT '{}',
    "text" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "seal" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("sessionId", "voteId", "voter"),
    CONSTRAINT "Ballot_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
