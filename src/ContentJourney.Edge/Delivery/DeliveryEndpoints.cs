using System.Net;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Edge.Content;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Delivery;

/// <summary>The CMS's Content Delivery API over the snapshot.</summary>
internal static class DeliveryEndpoints
{
    /// <summary>Where it is served, as in the CMS.</summary>
    public const string Path = "/umbraco/delivery/api/v2/content";

    /// <summary>Maps the endpoints.</summary>
    public static void MapDeliveryApi(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Path).WithTags("Content").AddEndpointFilter<DeliveryGate>();
        group.MapGet("", QueryAsync);
        group.MapGet("/items", FindManyAsync);
        group.MapGet("/item/{**path}", FindAsync);
    }

    private static async Task QueryAsync(HttpContext context, SnapshotCatalog catalog, IJourneyRegistry journeys)
    {
        if (await DeliveryRequest.ReadAsync(context, catalog) is not { } request)
        {
            return;
        }

        var (query, fault) = DeliveryQuery.Read(context.Request.Query, request, new KnownNames(journeys.Current, request.Content));
        await (query is null
            ? fault!.WriteAsync(context)
            : DeliveryAnswer.WritePageAsync(context, request, query.Run()));
    }

    private static async Task FindManyAsync(HttpContext context, SnapshotCatalog catalog)
    {
        if (await DeliveryRequest.ReadAsync(context, catalog) is not { } request)
        {
            return;
        }

        var errors = new ErrorList();
        var ids = ItemIds.Read(context.Request.Query["id"], errors);
        await (errors.IsEmpty
            ? DeliveryAnswer.WriteItemsAsync(context, request, ids.Select(request.Tree.Find).OfType<DeliveryNode>())
            : Problem.InvalidAsync(context, errors));
    }

    private static async Task FindAsync(HttpContext context, SnapshotCatalog catalog, string? path)
    {
        if (await DeliveryRequest.ReadAsync(context, catalog) is not { } request)
        {
            return;
        }

        // Routing leaves encoded slashes, which clients made from the OpenAPI document send.
        var decoded = WebUtility.UrlDecode((path ?? "").Replace("+", "%2B", StringComparison.Ordinal));
        var node = Guid.TryParse(decoded, out var id)
            ? request.Tree.Find(id)
            : request.Tree.FindByPath(decoded, request.StartItem);
        await DeliveryAnswer.WriteItemAsync(context, request, node);
    }
}
