using System.Collections.ObjectModel;
using ContentJourney.AspNetCore.Bots;
using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Decisions;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Touchpoints;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Visits;

/// <summary>Binds a request to a visit.</summary>
internal sealed class VisitReader(IJourneyRegistry journeys, IContentCatalog catalog, RequestContent requestContent, TimeProvider time)
{
    private static readonly string[] Members =
    [
        "journey", "culture", "timezoneOffset", "consent", "traits", "touchpoints", "sentAt", "slots", "recordShown",
        "at", "asStage", "asPersona",
    ];

    /// <summary>The visit, or null with what is wrong in the body's list.</summary>
    /// <param name="request">The request.</param>
    /// <param name="caller">Who calls.</param>
    /// <param name="body">Its body.</param>
    /// <param name="content">The content to answer from.</param>
    public VisitRequest? Read(HttpRequest request, Caller caller, JsonBody body, ContentIndex content)
    {
        var query = new QueryReader(request, body.Errors, "dryRun", "explain", "cookie", ItemSelection.FieldsName, ItemSelection.ExpandName);
        var (dryRun, explain, cookie) = (query.Flag("dryRun"), query.Flag("explain"), query.Flag("cookie"));
        var root = body.Root;
        if (!root.IsObject(Members))
        {
            return null;
        }

        var set = journeys.Current;
        var now = time.GetUtcNow();
        var journey = JourneyNames.Find(set, root.Optional("journey", Name) ?? Journey.DefaultAlias, "journey", body.Errors);
        var culture = CultureNames.Find(content, root.Optional("culture", Name), "culture", body.Errors);
        var touchpoints = ReadTouchpoints(root, TouchpointItems.For(set, catalog.Current, now, root.Optional("sentAt", RequestInstant.Read)));
        var visit = new VisitRequest
        {
            Now = now,
            Journey = journey!,
            Content = content,
            Culture = culture!,
            Rendering = new LiveRendering(ItemSelection.Read(request.Query, body.Errors), request.Query, culture!, requestContent.IsPreview(request)),
            Offset = root.Optional("timezoneOffset", UtcOffset.Read),
            Visitor = caller.Visitor,
            Consent = root.Optional("consent", ConsentStatement.Read),
            PrivacyControl = ConsentPolicy.SendsPrivacyControl(request),
            Traits = root.Optional("traits", node => node.ScalarMap(Limits.Traits), ReadOnlyDictionary<string, Scalar>.Empty),
            Touchpoints = touchpoints.Valid(),
            Rejected = touchpoints.Rejected,
            Slots = root.Optional("slots", SlotRequest.ReadAll, []),
            RecordShown = root.Optional("recordShown", node => node.Boolean()) ?? true,
            At = root.Optional("at", RequestInstant.Read),
            AsStage = journey is null ? null : Pretended.Stage(root, journey.Vocabulary),
            AsPersona = journey is null ? null : Pretended.Persona(root, journey.Vocabulary),
            IsBot = Bot.Is(request),
            IsPrefetch = Bot.IsPrefetch(request),
            Explain = explain,
            DryRun = dryRun,
            Cookie = cookie,
        };
        return body.Errors.IsEmpty ? visit : null;
    }

    private static string? Name(JsonNode node) => node.Text(1, Limits.Name);

    private static TouchpointItems ReadTouchpoints(JsonNode root, TouchpointItems items)
    {
        foreach (var item in root.Optional("touchpoints", node => node.Items(0, Limits.Touchpoints), []))
        {
            items.ReadOwn(item);
        }

        return items;
    }
}
