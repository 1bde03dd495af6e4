// What Relay asks of a schema: ids to refetch by, and connections to page through.
import { graphql } from 'relay-runtime';

export const body = graphql`
	query InspectionsQuery($id: ID!) {
		organisation(id: $id) {
			...Inspections_body
		}
	}
`;

export const inspections = graphql`
	fragment Inspections_body on Organisation
	@argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" })
	@refetchable(queryName: "InspectionsPageQuery") {
		name
		inspections(first: $count, after: $cursor) @connection(key: "Inspections_inspections") {
			edges {
				node {
					name
					kind
					started {
						value
					}
				}
			}
		}
	}
`;
