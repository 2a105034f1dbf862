/// The sentences that users can meet; what each says in each language stands in `Wordings+….swift`.
public enum PhraseCode: String, Sendable, Hashable, CaseIterable {
  // Tables that cannot be read; {0} is always the place.
  case tableUnreadable, tableMissing, tableIsDirectory, tableEmpty, tableNoRecords, raggedRecord
  case unterminatedQuote, textAfterQuote, nulByte, invalidUTF8, undecodable, notText
  case duplicateHeading, emptyHeading, recordTooLong, tooManyColumns, formulaWithoutValue
  case workbookEncrypted, workbookOther, workbookDamaged, workbookRefused, noTableOnAnySheet
  case workbookUnsound, partDamaged, partMissing, partDoctype, partTruncated, partTwice,
    cellMisplaced, cellUntrue
  case cellWithoutText, mergesOverlap, lockFile, rowsHidden, columnsHidden
  case sheetSkipped, sheetSkippedFor, sheetHidden, notANumber, numberOutOfRange, gzipTruncated,
    gzipCorrupt
  case gzipArchive, gzipTooLarge

  // Cells of number columns that are refused; {0} is the place, {1} the cell, {2} the heading.
  case numberGrouping, numberPoints, numberRange, numberBound, numberFraction, numberDate
  case numberErrorValue, numberErrorCode, numberUnit, numberPercent, numberDirection
  case numberParentheses, numberTriangle, numberDash, numberOpenExponent, numberFlag, numberMixed,
    mixedShares

  // Signs of Chinese keyboards, and units that contradict each other.
  case numberWidePoint, headingsDivided, dividedBySpaces, headingsMissing, unitsDiffer

  // Periods that could be several, or are none.
  case periodTwoDigits, periodThreeDigits, periodLacksYear, periodIsDay, periodOfTwoYears
  case periodInTwoColumns, periodIsSerial, understoodMinguo

  // Data that cannot be understood.
  case notAPeriod, noVillageColumn, noPeriod, otherTableBelow, severalFigures, blankVillage,
    blankPeriod, blankMetric,
    blankGroup,
    duplicateDiffers, duplicateOfRecords, levelsMissing
  case figuresPlanned, yearRowLate, understoodYearRows
  case cellsWithOtherUnit, cellsWithOwnUnit, cellsWithFootnote, cellsRounded
  case duplicateEqual, totalDiffers, sumOfOthers, sumsOfGroups, sumsOfRuns, sumOfRun,
    statisticsOfOthers, ratioCycle,
    idTaken, noSuchMetric,
    metricIsText,
    noMetrics, ambiguousMetric, severalDatasets
  case didYouMean, didYouMeanAny, availableMetrics, noSuchColumn, noSuchGroup, badWhere, badYears,
    badYear
  case noYearsInRange, yearNotInData, noFigures, metricWithoutFigures, periodPartsMixed, noData,
    dataMissing,
    noTables, fileTooLong, yamlInvalid
  case yamlExpected, yamlText, yamlNumber, yamlBoolean, yamlMapping, yamlLanguages, yamlAscending
  case yamlBothTerms, yamlUnknownKey, yamlUnknownMetric, fieldNotFound, differentHeadings

  // Output that cannot be made.
  case missingGlyphs, cannotCreate, cannotWrite, standardOutputFailed, oneFormatForStandardOutput
  case outputIsInput, emptyOutput, noSuchCommand, noSuchFormat, formatContradictsName,
    noSuchLanguage, noSuchFigure
  case canvasRefused, drawingFailed, libraryMissing
  case internalFault, problemsLeft, error, warning
  case parseUnknownOption, parseUnknownOptionSuggestion, parseMissingArgument, parseMissingValue
  case parseUnexpectedArgument, parseSeeHelp

  // What would be mixed, guessed or taken in by mistake.
  case unitsInGroups, ambiguousGroup, priceTwice, priceNearOne, emptyFolder, ownExport
  case outputTaken, fileNotFolder, unitContradicts, partOfOther, partOfMeasure, noSuchFigureNear
  case noSuchCommandNear, parseNoValue, noGroupsNamed
  case cannotMakeFolder, pathMissing, parseInvalidValue, describedMapMissing, describedCurrency
  case describedLine
  case systemPermission, systemNotAllowed, systemReadOnly, systemNoSpace, systemQuota
  case systemFileTooLarge, systemNoSuch, systemNotFolder, systemIsFolder, systemInputOutput
  case systemNameTooLong, systemTooManyFiles, systemLinks, systemPipe, systemNoSeek
  case systemExists, systemBusy, systemInvalid, systemNoDevice, systemNoMemory, systemStale
  case systemTimedOut, systemOther

  // Notes on standard error and lines of `list`.
  case given, quoted, chartNote, trendAll, trendBands, trendNothing, filesSkipped, listUnits,
    listGroups
  case listGroupsMore, licenseLine

  // Figures.
  case villageNoun, otherNoun, countOf, countRangeOf, unitLine, subtitleParts, subtitleTwoParts
  case titleInGroups, titleOfGroups, periodsSpan, tiesNote, summaryTrendWithoutUnit, yearsSpan,
    periodYear,
    periodQuarter, periodMonth, periodMonths, median, middleHalf
  case middleFourFifths, bandNote, gapNote, gapOf, gapOthers, axisNotZero, moreUnlabelled
  case sourceLine, noDataTitle, trendFigure, summaryTrend, summaryMedian, summaryExtremes
  case summarySingle, summaryOnce

  // The catalogue of figures.
  case rankFigure, changeFigure, dumbbellFigure, bumpFigure, distributionFigure, lorenzFigure
  case inequalityFigure, rankTitle, changeTitle, changeTitlePoints, dumbbellTitle, bumpTitle
  case distributionTitle, lorenzTitle, inequalityTitle, rowsLeftOut, rowsNote, medianNote
  case missingNote, onlyOneNote, noBaseNote, changeOf, pointsUnit, pointsOf, comparedWith
  case dumbbellKey, beforeAfter, dumbbellNote, bumpNote, rankGapNote, stripNote,
    stripEvery,
    histogramNote
  case beyondNote, numberOf, lorenzEqual, lorenzUnits, lorenzTotal, lorenzCurve
  case lorenzWithoutGini, lorenzInterval, lorenzIntervals, lorenzUndefined, giniUndefined, giniName,
    theilName, intervalOf
  case intervalNote, measureUndefined
  case summaryRank, summaryRange, summaryChange, summaryChangeEnds, summaryRoseFell
  case summaryDumbbell, summaryBump, summaryMoves, summaryStrip, summaryHistogram
  case summaryLorenz, summaryPoorerHalf, summaryInequality, summaryMeasure, summaryMeasureEnds
  case rankAll, rankEnds, changeAll, changeEnds, bumpMovers, stripAccount, histogramAccount
  case lorenzAccount, inequalityAccount
  case chosenOnePeriod, accountWithReason, helpListSubject, noSuchList
  case heatmapFigure, heatmapTitle, heatmapNote, heatmapGaps, heatmapAll, heatmapEnds
  case summaryHeatmap, summaryCells, cellOf, allOf, oneAndOthers, tooManyPeriods
  case movedLabel, movedLabelColon, slopeFigure, slopeNote, summarySlope, tooManyForSlope
  case sourcesFigure, sourcesTitle, sumsNote, unequalNote, summarySources, summaryShares
  case sourcesAccount, noParts
  case bandsFigure, bandsTitle, bandMissing, bandNegative, bandBetween, bandFrom, bandsNote
  case bandCount, summaryBands, summaryBandCounts, bandsAccount, noBands
  case waterfallFigure, waterfallTitle, totalOf, summaryWaterfall, notAdditive, beyondNumbers
  case multiplesFigure, multiplesTitle, multiplesNote, multiplesAccount, summaryMultiples
  case weakFigure, weakTitle, weakLabel, weakCount, weakNote, weakNames, weakAccount
  case summaryWeak, summaryWeakYear, summaryWeakCount, weakCountAccount, noWeakLine
  case decompositionFigure, decompositionTitle, betweenGroups, withinGroups, decompositionNote
  case decompositionPlainNote, decompositionAccount, summaryDecomposition, summaryParts, noGroups
  case ridgelineFigure, ridgelineNote, bandwidth, bandwidths, ridgelineBeyond, ridgelineThinned,
    ridgelineAccount
  case summaryRidgeline, tooFewForRidges
  case needsTwoPeriods, needsEarlierPeriod, needsTwoUnits, tooManyForBump, lorenzNoTotal

  // How sure the figures drawn are.
  case statusEstimated, statusProvisional, statusBreak, estimatesOnLines, estimatesOnPoints
  case estimatesOnBars, estimatesOnCells, estimatesAmong, provisionalOnPoints, provisionalOnBars
  case provisionalOnCells, provisionalAmong, breaksMarked, breaksAmong, reorganisedMarked
  case reorganisedAmong, allUnitsIn, allUnits, absentNote

  // Figures that hold one thing against another, and why a figure is chosen.
  case sharesFigure, dagumFigure, scatterFigure, convergenceFigure, sharesTitle, dagumTitle
  case scatterTitle, convergenceTitle, sharesAccount, dagumAccount, scatterAccount
  case convergenceAccount, explainFigureNamed, explainFigureShares, explainFigureDagum,
    explainFigureScatter
  case explainFigureConvergence, shareOf, sharesNegative, sharesLeftOut, sharesNothing
  case sharesUnequal, summaryShare, dagumTotal, dagumKey, dagumShares, dagumLeftOut
  case summaryDagum, summaryWidest, axisWithUnit, axisLogarithmic, axisLogNote, probability
  case probabilitySmall, probabilityNone, scatterCorrelation, scatterLine, scatterBand
  case scatterSlope, scatterElasticity, scatterNoLine, scatterIncomplete, scatterZeros, scatterNamed
  case scatterUnnamed, scatterAllNamed, scatterCells, summaryScatter, summaryCorrelation,
    converging, diverging
  // What a picture has room for.
  case bandDrawn, bandTooWide, mapUnnamed, tilesAbridged, ridgelineOwnHeights, waterfallCut
  case ridgelineCut, ridgelineEnds
  case convergenceIndistinct, convergenceStart, convergenceGrowth, convergenceBeta
  case convergenceSpeed, convergenceNoSpeed, convergenceNotPositive, convergenceMissing
  case remedyRank, remedyWiderOrRank, remedyChange, remedyWiderOrChange, remedyEndsOrChange
  case summaryConvergence, noShares, dagumUndefined, scatterNeedsOther, scatterNothing
  case logFigure, logUnit, logNotPositive, convergenceUndefined, optionNotUsed, noSuchScale
  case helpAgainst, helpScale, chosenNoFigures, chosenOneUnit, chosenTwoPeriods
  case chosenGaps, chosenFew, chosenMany, chosenAgainst, chosenGroups

  // The report.
  case reportTitle, sentence, reportTotal, reportMean, reportWithChange, than, sameAs, pointsUp,
    pointsDown, reportWithChangeOfCount
  case reportWithComparableChange, changeUp, changeDown, changeFlat, changeNoBaseUp
  case changeNoBaseDown, reportMedian, reportExtremes, reportExtremesRatio, reportNotReported
  case reportNotReportedMany, reportFigureCaption, reportTableCaption, inUnit, nothing, columnYear
  case columnCount, columnTotal, columnMean, columnHighest, columnLowest, andOthers
  case reportRounding

  // Help.
  case helpStats, helpChart, helpList, helpExport, helpReport, helpMetric, helpMetrics
  case helpReportMetric, helpData, helpYears, helpYear, helpWhere, helpLang, helpAs, helpFormat
  case helpFormatReport, helpOutput, helpOutputExport, helpQuiet, helpJSON, helpHelp, helpVersion
  case helpOverviewHeading, helpUsageHeading, helpArgumentsHeading, helpOptionsHeading
  case helpSubcommandsHeading, helpSeeSubcommand, helpExamples

  // What `check` says.
  case checkCounts, checkTotals, checkVerdict, understoodRows, understoodVillage,
    understoodTableVillage
  case missingNone, missingSome, missingBlank, missingNotApplicable, missingBelowUnit
  case missingSuppressed, missingNotReported, missingIncomplete, missingRefused
  case understoodFiles, understoodYearEach, understoodMetric, understoodDelimiter, delimiterTab,
    understoodUnused
  case headingsAgain, totalsLeftOut, moreOfKind, filesLeft
  case understoodGroups, understoodPeriodColumn, understoodPeriodHeadings, understoodPeriodFixed
  case understoodEncoding, understoodEncodingGuess, noSuchEncoding, helpEncoding
  case understoodMetricColumn, understoodMetrics, understoodUnit, implausibleJump, likelyRename,
    villagesAlike
  case likelyMerger, likelySplit, headingsOfTwo, headingsInLevels, percentInSome
  case missingCode, futurePeriod, parenthesesAlone
  case implausibleAmong, implausibleVillage, implausiblePeriodUp,
    implausiblePeriodDown
  case causeYuan, causeTenThousands, causeThousand, causeUnnamed, causeUnitOrPoint
  case openingTotalDiffers, yearContradicted, columnsWithoutYears, unitInFormat, lonelyPeriod,
    zeroBetween,
    headingChanged, tableTurned, tableOfYears, metricIsVillage
  case villagesDoubtful, metricUnnamed, acrossTotalDiffers, totalColumnsLeftOut,
    acrossTotalOfDiffers, metricTwiceDiffers, headingOfMetrics, tableTurnedBeside, metricsInBoth,
    townsBesideVillages,
    severalRates,
    duplicateOfRates,
    understoodVillagesAcross
  case pointsMayGroup, multiplierUnused, multipliersDiffer, periodUnclear
  case understoodDecembers, understoodMonths, understoodMixedPeriods, understoodYearEnds
  case helpCheck, helpPaths

  // What pictures carry, and their shapes.
  case helpShow, helpPictureFile, helpShowData, helpSize, helpDots, helpWithData, helpTruecolour,
    badSize, badDots, helpTheme, noSuchTheme
  case withDataNeedsFile, sizeTooLow, showMissing, showForeign, showNoData, showNoPicture

  // A picture for each village or group.
  case helpEach, eachNeedsFolder, eachNoColumn, eachComparing, eachComparingGroups, eachNote
  case eachSkipped, eachProblem

  // Maps and tiles, and groups in place of villages.
  case mapNotJSON, mapOther, mapEmpty, mapNoAreas, mapFaulty, mapFaultyArc, mapNoMatch, mapProperty
  case mapNeeded, mapUnused, mapJoined, mapVillagesWithout, mapAreasWithout, mapAreasLeftOut
  case groupSums, groupMeans, groupQuotients
  case choroplethFigure, tilesFigure, classBelow, classesNote, tilesNote, tilesPlainNote
  case tilesUnnamed, summaryChoropleth, summaryTiles, choroplethAccount, tilesAccount
  case helpMap, explainFigureChoropleth, explainFigureTiles

  // Rows of sums within a table, and parts of rows.
  case partRow, sectionDiffers, sectionLikely, sectionsLeftOut

  // Who is who among the villages.
  case codesDamaged, codeOfTwoVillages, codeMissing, codeChanged, sameCode, sameVillage
  case spelledTwiceEqual, spelledTwiceDiffers, understoodCode, notesLeft
  case nameLost, nameRare, namePrivate, nameMeant, nameMark

  // What became of villages.
  case historyYears, historyEvent, historyEnd, historySuccessor, historyShare, historyShares
  case historyTwice, historyCycle, historyWeight, historyAmbiguous, historyUnknown
  case historyNoSuccessor, historyBeyond, historyBoth, seriesMerge, seriesSplit, seriesTransfer

  // Exports and `init`.
  case exportSheet, exportYear, exportPeriod, workbookTooLong, workbookTooWide
  case workbookTextTooLong, workbookFailed, optionNeedsCSV, formatNeedsFolder, oneFormatForFile
  case fileTaken, initNext, helpInit, helpInitFolder, helpFormatExport, helpExcel, helpRaw
  case helpLangInit

  // The files that `init` makes.
  case templateWorkbook, templateInstructions, templateVillage, templateArea, templateYear
  case templateRevenue, templateNetIncome, templateProjects, templateHouseholds
  case templatePopulation, templateRevenuePerHead, templateHeading, templateMoney
  case templatePieces, templateHouseholdUnit, templatePersons, templateYearRule
  case templateAmountRule, templateNumberRule, templateReadmeTitle, templateReadmeAbout
  case templateStepRows, templateStepVillage, templateStepArea, templateStepNumbers
  case templateStepColumns, templateStepHistory, templateStepCommands, templateAbout,
    templateTitleKey
  case templateTitleExample, templateDescriptionKey, templateDescriptionExample
  case templateSourcesKey, templateSourcesExample, templateLicensesKey, templateUnitsKey
  case templateUnitsExample, templateColumnsKey, templateCurrencyKey, templateMetricsKey
  case templateFieldKey, templatePartsKey, templateWeakKey, templateRatioKey

  // What `explain` says.
  case helpExplain, helpExplainName, explainTitle, explainFormula, explainParameter
  case explainParameterGiven, explainLevel, explainLevelGiven, explainMeaning, explainRange
  case explainUndefined, explainSource, explainPeers, explainRemedy, explainFigures
  case explainFigureTrend, explainReasons, explainRemarks, explainRemarkKind
  case explainNeedsTwo
  case explainMessageKind, explainMore, explainUnknown, explainSeeList, explainNoParameter
  case explainWrongParameter, explainReasonNoData, explainRemedyNoData
  case explainReasonAllWeightsZero, explainRemedyAllWeightsZero, explainReasonTotalZero
  case explainRemedyTotalZero, explainReasonMeanNotPositive, explainRemedyMeanNotPositive
  case explainReasonNegativeValues, explainRemedyNegativeValues, explainReasonZerosNotAllowed
  case explainRemedyZerosNotAllowed, explainReasonNeedsTwoUnits, explainRemedyNeedsTwoUnits
  case explainReasonTooFewUnits, explainRemedyTooFewUnits, explainReasonSingleGroup
  case explainRemedySingleGroup, explainReasonMedianNotPositive, explainRemedyMedianNotPositive
  case explainReasonDivisorNotPositive, explainRemedyDivisorNotPositive
  case explainReasonLineNotPositive, explainRemedyLineNotPositive, explainReasonBaseNotPositive
  case explainRemedyBaseNotPositive, explainReasonNoVariation, explainReasonTooFewPeriods
  case explainRemedyTooFewPeriods, explainReasonClassEmpty, explainRemedyClassEmpty
  case explainReasonNoConvergence, explainReasonChangeTooSmall, explainRemedyChangeTooSmall
  case explainReasonMovedAgainstTotal, explainRemedyMovedAgainstTotal, explainReasonBeyondBounds
  case explainRemedyBeyondBounds, explainReasonNoPriceIndex, explainReasonSourcesDiffer,
    explainRemedySourcesDiffer, explainRemedyNoPriceIndex
  case explainReasonOutOfRange, explainRemedyOutOfRange, explainRemarkSharesBeyondWhole
  case explainRemarkZerosForceOne, explainRemedyZerosForceOne, explainRemarkGapsBeyondLine
  case explainRemarkSingleGroup, explainRemarkMayExceedOne, explainRemedyMayExceedOne
  case explainRemarkPeriodsNotIndependent, explainRemedyPeriodsNotIndependent

  // The page on a gap.
  case gapNetBetween, gapTitle, gapNothing, gapLevelTotal, gapLevelMean, gapShares, gapGini,
    gapGiniUp
  case gapGiniDown, gapGiniSame, gapRunDown, gapRunUp, gapRunAllDown, gapRunAllUp, gapWidest
  case gapNarrowest, gapShareBetween, gapShares3, gapBetweenRose, gapBetweenFell, gapGroupEnds
  case gapGroupEndsPlain, gapInYears, gapOverHundred, gapCatchUp, gapNever, gapSourceRate
  case gapSources, gapSourceWidens, gapSourceNarrows, gapVillage, gapNamesMore, gapWeakNone
  case gapWeak, gapWeakByWeight, gapWeakBefore, gapWeakBeforeLine, gapEmpty, gapLift, gapLiftShare,
    gapBetween
  case gapWithin, gapOverlap, gapSpeed, gapHalfLife, gapTopShare, gapBottomShare
  case gapQuantileRatio, gapTopBottomRatio, gapWeakShare, gapWeakCount, gapShortfall
  case gapGapIndex, gapSeverity, gapLevelWeighted, gapPoints, gapTrend, gapTrendP, gapMovedUp
  case gapMovedDown, gapMovedNot, gapSharesWithin, gapSharesBetween, gapMeans, gapResidual
  case gapBands, gapMoves, gapBandMissing, gapBandNegative, gapBandZero, gapBandFrom, gapBand
  case gapBandBelow, gapGrowth, gapStagnation, gapNeedsSources, gapNeedsBands, gapTheLine
  case gapChange, gapTableCaption, gapSpanCaption, gapSpan, gapValue, gapGroupsCaption
  case gapIntervalRow, gapYearsHidden, gapUndefined, gapReasonZeros, gapReasonNegative
  case gapReasonOther, gapWeighted, gapZerosDropped, gapReal, gapPlain, gapUnweighted, gapIntervals
  case gapWeightless, gapNotWeighed, gapReasonNoLine, gapLineTwice
  case gapNoGroup, gapNoGroups, gapNoMeasure, gapUnknownMeasure, gapNeedsGroups
  case gapNeedsLine, gapBadLine, gapNoPrices, gapBadPrices, gapPricesWithoutBase, gapNotMoney
  case gapBadZeros, helpGap, helpBy, helpWeights, helpMeasures, helpBelow, helpZeros, helpGroups
  case helpIntervals, helpBaseYear, helpGapChart, gapFigureCaption, gapChartPlain, gapNeedsChart,
    helpPrices,
    helpFormatGap, helpOutputGap
}
