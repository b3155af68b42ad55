export { startDynamoDb } from './stand-ins/dynamodb/dynamodb.ts';
