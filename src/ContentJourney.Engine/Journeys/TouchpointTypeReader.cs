using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Journeys;

/// <summary>Reads an entry of the catalogue of contacts.</summary>
internal static class TouchpointTypeReader
{
    public static TouchpointType Read(JsonNode node, UniqueAliases aliases, IReadOnlyCollection<string> stages)
    {
        if (!node.IsObject("alias", "name", "channel", "stage", "moment", "expectedEmotion", "pains", "opportunities", "questions"))
        {
            return new TouchpointType { Alias = "", Name = "" };
        }

        var alias = aliases.Of(node);
        if (alias == TouchpointTypes.ContentShown && node.TryMember("alias", out var reserved))
        {
            reserved.Fail($"'{TouchpointTypes.ContentShown}' is recorded by the server itself; allowed: any other alias");
        }

        return new TouchpointType
        {
            Alias = alias,
            Name = JourneyTexts.Name(node, alias),
            Channel = node.TryMember("channel", out var channel) ? channel.Alias() : null,
            Stage = node.TryMember("stage", out var stage) ? stage.OneOf(stages, "stage of this journey") : null,
            Moment = node.TryMember("moment", out var moment) ? MomentsOfTruth.Read(moment) : MomentOfTruth.None,
            ExpectedEmotion = node.TryMember("expectedEmotion", out var emotion) ? emotion.WholeNumber(-2, 2) ?? 0 : 0,
            Pains = JourneyTexts.Notes(node, "pains"),
            Opportunities = JourneyTexts.Notes(node, "opportunities"),
            Questions = JourneyTexts.Notes(node, "questions"),
        };
    }
}
