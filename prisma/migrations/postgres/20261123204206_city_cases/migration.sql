-- CreateTable
CREATE TABLE "CityCase" (
    "id" TEXT NOT NULL,
    "siteId" TEXT NOT NULL,
    "givenInAt" TIMESTAMP(3),

    CONSTRAINT "CityCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseText" (
    "cityCaseId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "editorId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CaseText_pkey" PRIMARY KEY ("cityCaseId","field")
);

-- CreateTable
CREATE TABLE "CaseFile" (
    "id" TEXT NOT NULL,
    "cityCaseId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "pages" INTEGER NOT NULL DEFAULT 0,
    "width" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "height" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "addedById" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CaseFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CityCase_siteId_key" ON "CityCase"("siteId");

-- CreateIndex
CREATE INDEX "CaseFile_cityCaseId_idx" ON "CaseFile"("cityCaseId");

-- AddForeignKey
ALTER TABLE "CityCase" ADD CONSTRAINT "CityCase_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseText" ADD CONSTRAINT "CaseText_cityCaseId_fkey" FOREIGN KEY ("cityCaseId") REFERENCES "CityCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseFile" ADD CONSTRAINT "CaseFile_cityCaseId_fkey" FOREIGN KEY ("cityCaseId") REFERENCES "CityCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;
