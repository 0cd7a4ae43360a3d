namespace ContentJourney.AspNetCore.Logging;

/// <summary>
/// The numbers of log events; each concept has a range of a hundred, and a number never changes its meaning.
/// 1000 requests, 1100 journeys, 1200 rule sets, 1300 server keys, 1400 visitors, 1500 touchpoints, 1600 content, 1700 changes, 1800 events, 1900 readiness, 1950 experiments,
/// 1980 settings;
/// 2000 to 2999 belong to storage, 3000 to 3999 to the hosts: 3100 Edge's snapshot, 3200 its follower, 3240 access; in Umbraco 3300 the
/// catalogue, 3400 store and installation, 3500 changes between nodes and events, 3600 delivery.
/// Nothing that is logged names a visitor, a token, a key or a value of a query.
/// </summary>
internal static class EventIds
{
    public const int Request = 1000;
    public const int StoreAway = 1001;
    public const int EndpointFailed = 1002;
    public const int ClientLeft = 1003;

    public const int JourneysLoaded = 1100;
    public const int JourneySeeded = 1101;
    public const int JourneySaved = 1102;
    public const int JourneyDeleted = 1103;

    public const int LiveRulesDoNotFit = 1200;
    public const int RuleSetLive = 1201;

    public const int KeyCreated = 1300;
    public const int KeyRevoked = 1301;
    public const int ConfiguredKeyRevoked = 1302;
    public const int ConfiguredKeyShort = 1303;

    public const int RetentionRan = 1400;
    public const int RetentionElsewhere = 1401;
    public const int RetentionPutOff = 1402;
    public const int RetentionFailed = 1403;
    public const int SigningKeyMade = 1450;
    public const int SigningKeyDropped = 1451;

    public const int ChangeNotAnnounced = 1700;
    public const int ChangeRead = 1701;
    public const int ChangeNotRead = 1702;

    public const int StageObserverFailed = 1800;
    public const int StageNotCompared = 1801;
    public const int StagesDropped = 1802;

    public const int NotReady = 1900;
    public const int ReadyWithWarning = 1901;
    public const int InOrderAgain = 1902;

    public const int ExperimentDoesNotFit = 1950;
    public const int ExposureNotKept = 1951;

    public const int SettingsSaved = 1980;
}
