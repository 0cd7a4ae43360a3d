using System.Net;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Edge.Content;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Delivery;

/// <summary>Answers the Delivery API from the snapshot.</summary>
internal sealed class DeliveryEndpoint(SnapshotCatalog catalog, IJourneyRegistry journeys)
{
    /// <summary><c>GET …/content</c></summary>
    public async Task QueryAsync(HttpContext context)
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

    /// <summary><c>GET …/content/items</c></summary>
    public async Task FindManyAsync(HttpContext context)
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

    /// <summary><c>GET …/content/item/{id or path}</c></summary>
    public async Task FindAsync(HttpContext context)
    {
        if (await DeliveryRequest.ReadAsync(context, catalog) is not { } request)
        {
            return;
        }

        // Routing leaves encoded slashes, which clients made from the OpenAPI document send.
        var path = context.GetRouteValue("path") as string ?? "";
        var decoded = WebUtility.UrlDecode(path.Replace("+", "%2B", StringComparison.Ordinal));
        var node = Guid.TryParse(decoded, out var id)
            ? request.Tree.Find(id)
            : request.Tree.FindByPath(decoded, request.StartItem);
        await DeliveryAnswer.WriteItemAsync(context, request, node);
    }
}
